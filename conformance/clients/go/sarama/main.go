// sarama as a driver: sarama HOST:PORT.
package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/IBM/sarama"
	"millrace.dev/conformance/driver"
)

// What the broker is taken for; it decides which versions of requests the client sends.
var brokerVersion = sarama.MaxVersion

var codecs = map[string]sarama.CompressionCodec{
	"none":   sarama.CompressionNone,
	"gzip":   sarama.CompressionGZIP,
	"snappy": sarama.CompressionSnappy,
	"lz4":    sarama.CompressionLZ4,
	"zstd":   sarama.CompressionZSTD,
}

type driven struct {
	bootstrap string
	producers map[string]sarama.SyncProducer
	members   map[string]*member
	admin     sarama.ClusterAdmin
}

func newConfig() *sarama.Config {
	config := sarama.NewConfig()
	config.Version = brokerVersion
	config.Consumer.MaxWaitTime = driver.FetchWaitMax
	config.Consumer.Return.Errors = true
	config.Producer.Return.Successes = true
	return config
}

func received(message *sarama.ConsumerMessage) driver.Record {
	timestamp := message.Timestamp.UnixMilli()
	headers := []driver.Header{}
	for _, header := range message.Headers {
		headers = append(headers, driver.Header{Name: string(header.Key), Value: header.Value})
	}
	return driver.Record{
		Partition: message.Partition,
		Offset:    message.Offset,
		Timestamp: &timestamp,
		Key:       message.Key,
		Value:     message.Value,
		Headers:   headers,
	}
}

func (client *driven) producer(order driver.Order) (sarama.SyncProducer, error) {
	key := order.ProducerKey()
	if producer, isThere := client.producers[key]; isThere {
		return producer, nil
	}
	config := newConfig()
	config.Producer.Compression = codecs[order.Codec]
	config.Producer.RequiredAcks = sarama.RequiredAcks(order.Acks)
	config.Producer.Partitioner = sarama.NewManualPartitioner
	config.Producer.MaxMessageBytes = driver.MessageBytesMax
	config.Producer.Flush.Frequency = driver.Linger
	config.Metadata.RefreshFrequency = driver.MetadataAgeMax
	if order.Idempotent {
		config.Producer.Idempotent = true
		config.Net.MaxOpenRequests = 1
	}
	producer, err := sarama.NewSyncProducer([]string{client.bootstrap}, config)
	if err == nil {
		client.producers[key] = producer
	}
	return producer, err
}

func encoder(data []byte) sarama.Encoder {
	if data == nil {
		return nil
	}
	return sarama.ByteEncoder(data)
}

func (client *driven) Produce(order driver.Order) (any, error) {
	producer, err := client.producer(order)
	if err != nil {
		return nil, err
	}
	var messages []*sarama.ProducerMessage
	for _, sent := range order.Records {
		message := &sarama.ProducerMessage{
			Topic:     order.Topic,
			Partition: sent.Partition,
			Key:       encoder(sent.Key),
			Value:     encoder(sent.Value),
		}
		for _, header := range sent.Headers {
			key := []byte(header.Name)
			message.Headers = append(message.Headers, sarama.RecordHeader{Key: key, Value: header.Value})
		}
		if sent.Timestamp != nil {
			message.Timestamp = time.UnixMilli(*sent.Timestamp)
		}
		messages = append(messages, message)
	}
	if err := producer.SendMessages(messages); err != nil {
		var failed sarama.ProducerErrors
		if errors.As(err, &failed) {
			err = failed[0].Err
		}
		return nil, err
	}
	places := []driver.Place{}
	for _, message := range messages {
		places = append(places, driver.Place{Partition: message.Partition, Offset: message.Offset})
	}
	return places, nil
}

func (client *driven) Read(order driver.Order) (any, error) {
	consumer, err := sarama.NewConsumer([]string{client.bootstrap}, newConfig())
	if err != nil {
		return nil, err
	}
	defer consumer.Close()
	messages := make(chan *sarama.ConsumerMessage)
	failures := make(chan error, len(order.From))
	isDone := make(chan struct{})
	defer close(isDone)
	for _, place := range order.From {
		partition, err := consumer.ConsumePartition(order.Topic, place.Partition, place.Offset)
		if err != nil {
			return nil, err
		}
		defer partition.AsyncClose()
		go func() {
			for message := range partition.Messages() {
				select {
				case messages <- message:
				case <-isDone:
				}
			}
		}()
		go func() {
			for failure := range partition.Errors() {
				select {
				case failures <- failure:
				case <-isDone:
				}
			}
		}()
	}
	records := []driver.Record{}
	deadline := time.After(driver.Patience)
	for len(records) < order.Count {
		select {
		case message := <-messages:
			records = append(records, received(message))
		case failure := <-failures:
			return nil, failure
		case <-deadline:
			return nil, fmt.Errorf("only %d of %d records", len(records), order.Count)
		}
	}
	return records, nil
}

func codeOf(err error) (int, bool) {
	var known sarama.KError
	if errors.As(err, &known) && known > 0 {
		return int(known), true
	}
	return 0, false
}

func main() {
	bootstrap := os.Args[1]
	admin, err := sarama.NewClusterAdmin([]string{bootstrap}, newConfig())
	if err != nil {
		panic(err)
	}
	client := &driven{
		bootstrap: bootstrap,
		producers: map[string]sarama.SyncProducer{},
		members:   map[string]*member{},
		admin:     admin,
	}
	driver.Serve(driver.Client{
		Version: driver.ModuleVersion("github.com/IBM/sarama"),
		Cannot: map[string]string{
			"timestamp types":                  "its messages do not tell",
			"seek":                             "a claim is consumed from where it begins",
			"offset of the greatest timestamp": "it asks in a version that does not know it",
		},
		CodeOf:   codeOf,
		Commands: client,
	})
}
