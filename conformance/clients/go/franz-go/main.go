// franz-go as a driver: franz-go HOST:PORT.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"millrace.dev/conformance/driver"
)

var codecs = map[string]kgo.CompressionCodec{
	"none":   kgo.NoCompression(),
	"gzip":   kgo.GzipCompression(),
	"snappy": kgo.SnappyCompression(),
	"lz4":    kgo.Lz4Compression(),
	"zstd":   kgo.ZstdCompression(),
}

var acknowledgements = map[int]kgo.Acks{
	-1: kgo.AllISRAcks(),
	0:  kgo.NoAck(),
	1:  kgo.LeaderAck(),
}

type franzGo struct {
	bootstrap string
	producers map[string]*kgo.Client
	members   map[string]*member
	admin     *kadm.Client
}

func received(record *kgo.Record) driver.Record {
	timestamp := record.Timestamp.UnixMilli()
	timestampType := driver.TimestampTypes[record.Attrs.TimestampType() == 1]
	headers := []driver.Header{}
	for _, header := range record.Headers {
		headers = append(headers, driver.Header{Name: header.Key, Value: header.Value})
	}
	return driver.Record{
		Partition:     record.Partition,
		Offset:        record.Offset,
		Timestamp:     &timestamp,
		TimestampType: &timestampType,
		Key:           record.Key,
		Value:         record.Value,
		Headers:       headers,
	}
}

func (client *franzGo) producer(order driver.Order) (*kgo.Client, error) {
	key := order.ProducerKey()
	if producer, isThere := client.producers[key]; isThere {
		return producer, nil
	}
	options := []kgo.Opt{
		kgo.SeedBrokers(client.bootstrap),
		kgo.RecordPartitioner(kgo.ManualPartitioner()),
		kgo.ProducerBatchCompression(codecs[order.Codec]),
		kgo.ProducerBatchMaxBytes(driver.MessageBytesMax),
		kgo.ProducerLinger(driver.Linger),
		kgo.RequiredAcks(acknowledgements[order.Acks]),
		kgo.MetadataMaxAge(driver.MetadataAgeMax),
		kgo.MetadataMinAge(50 * time.Millisecond),
		kgo.UnknownTopicRetries(20),
	}
	if !order.Idempotent {
		options = append(options, kgo.DisableIdempotentWrite())
	}
	producer, err := kgo.NewClient(options...)
	client.producers[key] = producer
	return producer, err
}

func (client *franzGo) Produce(order driver.Order) (any, error) {
	producer, err := client.producer(order)
	if err != nil {
		return nil, err
	}
	var records []*kgo.Record
	for _, sent := range order.Records {
		record := &kgo.Record{
			Topic: order.Topic, Partition: sent.Partition, Key: sent.Key, Value: sent.Value,
		}
		for _, header := range sent.Headers {
			record.Headers = append(record.Headers, kgo.RecordHeader{Key: header.Name, Value: header.Value})
		}
		if sent.Timestamp != nil {
			record.Timestamp = time.UnixMilli(*sent.Timestamp)
		}
		records = append(records, record)
	}
	context, cancel := context.WithTimeout(context.Background(), driver.Patience)
	defer cancel()
	if err := producer.ProduceSync(context, records...).FirstErr(); err != nil {
		return nil, err
	}
	places := []driver.Place{}
	for _, record := range records {
		places = append(places, driver.Place{Partition: record.Partition, Offset: record.Offset})
	}
	return places, nil
}

func (client *franzGo) Read(order driver.Order) (any, error) {
	offsets := map[int32]kgo.Offset{}
	for _, place := range order.From {
		offsets[place.Partition] = kgo.NewOffset().At(place.Offset)
	}
	consumer, err := kgo.NewClient(
		kgo.SeedBrokers(client.bootstrap),
		kgo.FetchMaxWait(driver.FetchWaitMax),
		kgo.ConsumePartitions(map[string]map[int32]kgo.Offset{order.Topic: offsets}),
	)
	if err != nil {
		return nil, err
	}
	defer consumer.Close()
	context, cancel := context.WithTimeout(context.Background(), driver.Patience)
	defer cancel()
	records := []driver.Record{}
	for len(records) < order.Count {
		fetches := consumer.PollFetches(context)
		if err := fetches.Err0(); err != nil {
			return nil, fmt.Errorf("%d of %d records: %w", len(records), order.Count, err)
		}
		fetches.EachRecord(func(record *kgo.Record) { records = append(records, received(record)) })
	}
	return records, nil
}

func codeOf(err error) (int, bool) {
	var known *kerr.Error
	if errors.As(err, &known) {
		return int(known.Code), true
	}
	return 0, false
}

func main() {
	bootstrap := os.Args[1]
	admin, err := kgo.NewClient(kgo.SeedBrokers(bootstrap), kgo.MetadataMinAge(10*time.Millisecond))
	if err != nil {
		panic(err)
	}
	client := &franzGo{
		bootstrap: bootstrap,
		producers: map[string]*kgo.Client{},
		members:   map[string]*member{},
		admin:     kadm.NewClient(admin),
	}
	driver.Serve(driver.Client{
		Version:  driver.ModuleVersion("github.com/twmb/franz-go"),
		Cannot:   map[string]string{},
		CodeOf:   codeOf,
		Commands: client,
	})
}
