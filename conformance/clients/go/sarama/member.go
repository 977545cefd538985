// Members of groups. The client calls back: with a session per generation, and with a claim for
// every partition of it.
package main

import (
	"context"
	"errors"
	"sync"

	"github.com/IBM/sarama"
	"millrace.dev/conformance/driver"
)

type member struct {
	topic   string
	inbox   driver.Inbox
	group   sarama.ConsumerGroup
	cancel  context.CancelFunc
	isDone  chan struct{}
	mutex   sync.Mutex
	session sarama.ConsumerGroupSession
}

func (client *driven) Join(order driver.Order) (any, error) {
	config := newConfig()
	config.Consumer.Offsets.AutoCommit.Enable = false
	config.Consumer.Offsets.Initial = sarama.OffsetOldest
	if order.OffsetReset == "latest" {
		config.Consumer.Offsets.Initial = sarama.OffsetNewest
	}
	config.Consumer.Group.Session.Timeout = driver.SessionTimeout
	config.Consumer.Group.Heartbeat.Interval = driver.HeartbeatInterval
	config.Consumer.Return.Errors = false
	if order.InstanceID != nil {
		config.Consumer.Group.InstanceId = *order.InstanceID
	}
	group, err := sarama.NewConsumerGroup([]string{client.bootstrap}, order.Group, config)
	if err != nil {
		return nil, err
	}
	running, cancel := context.WithCancel(context.Background())
	joined := &member{topic: order.Topic, group: group, cancel: cancel, isDone: make(chan struct{})}
	client.members[order.Member] = joined
	go joined.run(running)
	return nil, nil
}

func (member *member) run(running context.Context) {
	defer close(member.isDone)
	for running.Err() == nil {
		// A session ends with every rebalance; its error is told by the next one if it lasts.
		_ = member.group.Consume(running, []string{member.topic}, member)
	}
}

// Setup begins a session.
func (member *member) Setup(session sarama.ConsumerGroupSession) error {
	member.mutex.Lock()
	defer member.mutex.Unlock()
	member.session = session
	member.inbox.Assign(session.Claims()[member.topic])
	return nil
}

// Cleanup ends a session.
func (member *member) Cleanup(session sarama.ConsumerGroupSession) error {
	member.mutex.Lock()
	defer member.mutex.Unlock()
	member.session = nil
	member.inbox.Revoke(session.Claims()[member.topic])
	return nil
}

// ConsumeClaim takes one partition's messages until the session ends.
func (member *member) ConsumeClaim(
	_ sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim,
) error {
	for message := range claim.Messages() {
		member.inbox.Put(received(message))
	}
	return nil
}

func (client *driven) Poll(order driver.Order) (any, error) {
	return client.members[order.Member].inbox.Take(), nil
}

// MarkOffset goes forward only and ResetOffset back only, so each offset is given to both.
func (client *driven) Commit(order driver.Order) (any, error) {
	member := client.members[order.Member]
	member.mutex.Lock()
	defer member.mutex.Unlock()
	if member.session == nil {
		return nil, errors.New("the member is between two sessions")
	}
	for _, place := range order.Offsets {
		member.session.MarkOffset(order.Topic, place.Partition, place.Offset, *place.Metadata)
		member.session.ResetOffset(order.Topic, place.Partition, place.Offset, *place.Metadata)
	}
	member.session.Commit()
	return nil, nil
}

func (client *driven) Pause(order driver.Order) (any, error) {
	member := client.members[order.Member]
	member.group.Pause(map[string][]int32{member.topic: order.PartitionList()})
	return nil, nil
}

func (client *driven) Resume(order driver.Order) (any, error) {
	member := client.members[order.Member]
	member.group.Resume(map[string][]int32{member.topic: order.PartitionList()})
	return nil, nil
}

func (client *driven) Leave(order driver.Order) (any, error) {
	member := client.members[order.Member]
	delete(client.members, order.Member)
	member.cancel()
	err := member.group.Close()
	<-member.isDone
	return nil, err
}
