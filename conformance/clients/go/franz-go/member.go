// Members of groups, each a client of its own with a loop that polls.
package main

import (
	"context"

	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
	"millrace.dev/conformance/driver"
)

type member struct {
	topic    string
	inbox    driver.Inbox
	consumer *kgo.Client
	isDone   chan struct{}
}

func (client *franzGo) Join(order driver.Order) (any, error) {
	joined := &member{topic: order.Topic, isDone: make(chan struct{})}
	reset := kgo.NewOffset().AtStart()
	if order.OffsetReset == "latest" {
		reset = kgo.NewOffset().AtEnd()
	}
	take := func(_ context.Context, _ *kgo.Client, lost map[string][]int32) {
		joined.inbox.Revoke(lost[order.Topic])
	}
	options := []kgo.Opt{
		kgo.SeedBrokers(client.bootstrap),
		kgo.ConsumerGroup(order.Group),
		kgo.ConsumeTopics(order.Topic),
		kgo.ConsumeResetOffset(reset),
		kgo.DisableAutoCommit(),
		kgo.SessionTimeout(driver.SessionTimeout),
		kgo.HeartbeatInterval(driver.HeartbeatInterval),
		kgo.FetchMaxWait(driver.FetchWaitMax),
		kgo.OnPartitionsAssigned(func(_ context.Context, _ *kgo.Client, given map[string][]int32) {
			joined.inbox.Assign(given[order.Topic])
		}),
		kgo.OnPartitionsRevoked(take),
		kgo.OnPartitionsLost(take),
	}
	if order.InstanceID != nil {
		options = append(options, kgo.InstanceID(*order.InstanceID))
	}
	consumer, err := kgo.NewClient(options...)
	if err != nil {
		return nil, err
	}
	joined.consumer = consumer
	client.members[order.Member] = joined
	go joined.run()
	return nil, nil
}

func (member *member) run() {
	defer close(member.isDone)
	for {
		fetches := member.consumer.PollFetches(context.Background())
		if fetches.IsClientClosed() {
			return
		}
		fetches.EachRecord(func(record *kgo.Record) { member.inbox.Put(received(record)) })
	}
}

func (client *franzGo) Poll(order driver.Order) (any, error) {
	return client.members[order.Member].inbox.Take(), nil
}

// The client commits without metadata, and lets it be added to the request.
func (client *franzGo) Commit(order driver.Order) (any, error) {
	offsets := map[int32]kgo.EpochOffset{}
	metadata := map[int32]*string{}
	for _, place := range order.Offsets {
		offsets[place.Partition] = kgo.EpochOffset{Epoch: -1, Offset: place.Offset}
		metadata[place.Partition] = place.Metadata
	}
	addMetadata := func(request *kmsg.OffsetCommitRequest) error {
		for i := range request.Topics {
			for j := range request.Topics[i].Partitions {
				partition := &request.Topics[i].Partitions[j]
				partition.Metadata = metadata[partition.Partition]
			}
		}
		return nil
	}
	context := kgo.PreCommitFnContext(context.Background(), addMetadata)
	var failed error
	client.members[order.Member].consumer.CommitOffsetsSync(
		context,
		map[string]map[int32]kgo.EpochOffset{order.Topic: offsets},
		func(
			_ *kgo.Client, _ *kmsg.OffsetCommitRequest, response *kmsg.OffsetCommitResponse, err error,
		) {
			failed = err
			if err == nil {
				failed = commitError(response)
			}
		},
	)
	return nil, failed
}

func (client *franzGo) Seek(order driver.Order) (any, error) {
	member := client.members[order.Member]
	position := map[int32]kgo.EpochOffset{order.Partition: {Epoch: -1, Offset: order.Offset}}
	member.consumer.SetOffsets(map[string]map[int32]kgo.EpochOffset{member.topic: position})
	return nil, nil
}

func (client *franzGo) Pause(order driver.Order) (any, error) {
	member := client.members[order.Member]
	member.consumer.PauseFetchPartitions(map[string][]int32{member.topic: order.PartitionList()})
	return nil, nil
}

func (client *franzGo) Resume(order driver.Order) (any, error) {
	member := client.members[order.Member]
	member.consumer.ResumeFetchPartitions(map[string][]int32{member.topic: order.PartitionList()})
	return nil, nil
}

func (client *franzGo) Leave(order driver.Order) (any, error) {
	member := client.members[order.Member]
	delete(client.members, order.Member)
	member.consumer.Close()
	<-member.isDone
	return nil, nil
}
