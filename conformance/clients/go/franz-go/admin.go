// Administration of topics, configs, groups and offsets through kadm.
package main

import (
	"context"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kmsg"
	"millrace.dev/conformance/driver"
)

var background = context.Background()

func commitError(response *kmsg.OffsetCommitResponse) error {
	for _, topic := range response.Topics {
		for _, partition := range topic.Partitions {
			if err := kerr.ErrorForCode(partition.ErrorCode); err != nil {
				return err
			}
		}
	}
	return nil
}

func (client *franzGo) ListOffsets(order driver.Order) (any, error) {
	var listed kadm.ListedOffsets
	var err error
	switch order.Timestamp {
	case -1:
		listed, err = client.admin.ListEndOffsets(background, order.Topic)
	case -2:
		listed, err = client.admin.ListStartOffsets(background, order.Topic)
	case -3:
		listed, err = client.admin.ListMaxTimestampOffsets(background, order.Topic)
	default:
		listed, err = client.admin.ListOffsetsAfterMilli(background, order.Timestamp, order.Topic)
	}
	if err != nil {
		return nil, err
	}
	found, _ := listed.Lookup(order.Topic, order.Partition)
	if order.Timestamp >= 0 && found.Timestamp == -1 {
		// Where no record is that late, the client gives the end of the partition instead.
		found.Offset = -1
	}
	return driver.Found{Offset: found.Offset, Timestamp: found.Timestamp}, found.Err
}

func (client *franzGo) CreateTopic(order driver.Order) (any, error) {
	configs := map[string]*string{}
	for name, value := range order.Configs {
		configs[name] = kadm.StringPtr(value)
	}
	created, err := client.admin.CreateTopic(
		background, order.PartitionCount(), 1, configs, order.Topic,
	)
	if err == nil {
		err = created.Err
	}
	return nil, err
}

func (client *franzGo) CreatePartitions(order driver.Order) (any, error) {
	answers, err := client.admin.UpdatePartitions(background, order.Count, order.Topic)
	if err == nil {
		err = answers.Error()
	}
	return nil, err
}

func (client *franzGo) DeleteTopic(order driver.Order) (any, error) {
	answer, err := client.admin.DeleteTopic(background, order.Topic)
	if err == nil {
		err = answer.Err
	}
	return nil, err
}

func (client *franzGo) ListTopics(driver.Order) (any, error) {
	topics, err := client.admin.ListTopics(background)
	return topics.Names(), err
}

func (client *franzGo) DescribeTopic(order driver.Order) (any, error) {
	topics, err := client.admin.ListTopics(background, order.Topic)
	if err != nil {
		return nil, err
	}
	info := driver.TopicInfo{Partitions: []driver.PartitionInfo{}}
	for _, partition := range topics[order.Topic].Partitions.Sorted() {
		info.Partitions = append(info.Partitions, driver.PartitionInfo{
			Partition: partition.Partition,
			Leader:    partition.Leader,
			Replicas:  partition.Replicas,
			ISR:       partition.ISR,
		})
	}
	return info, topics[order.Topic].Err
}

func (client *franzGo) DescribeConfigs(order driver.Order) (any, error) {
	resources, err := client.admin.DescribeTopicConfigs(background, order.Topic)
	if err != nil {
		return nil, err
	}
	configs := map[string]driver.ConfigInfo{}
	for _, config := range resources[0].Configs {
		isDefault := config.Source != kmsg.ConfigSourceDynamicTopicConfig
		configs[config.Key] = driver.ConfigInfo{Value: config.MaybeValue(), IsDefault: isDefault}
	}
	return configs, resources[0].Err
}

func (client *franzGo) AlterConfigs(order driver.Order) (any, error) {
	var changes []kadm.AlterConfig
	for name, value := range order.Set {
		changes = append(changes, kadm.AlterConfig{Op: kadm.SetConfig, Name: name, Value: &value})
	}
	for _, name := range order.Delete {
		changes = append(changes, kadm.AlterConfig{Op: kadm.DeleteConfig, Name: name})
	}
	answers, err := client.admin.AlterTopicConfigs(background, changes, order.Topic)
	if err == nil {
		err = answers[0].Err
	}
	return nil, err
}

func (client *franzGo) DeleteRecords(order driver.Order) (any, error) {
	var offsets kadm.Offsets
	offsets.AddOffset(order.Topic, order.Partition, order.Offset, -1)
	answers, err := client.admin.DeleteRecords(background, offsets)
	if err == nil {
		err = answers.Error()
	}
	return nil, err
}

func (client *franzGo) ListGroups(driver.Order) (any, error) {
	groups, err := client.admin.ListGroups(background)
	return groups.Groups(), err
}

func (client *franzGo) DescribeGroup(order driver.Order) (any, error) {
	groups, err := client.admin.DescribeGroups(background, order.Group)
	if err != nil {
		return nil, err
	}
	group := groups[order.Group]
	info := driver.GroupInfo{State: group.State, Members: []driver.MemberInfo{}}
	for _, member := range group.Members {
		shown := driver.MemberInfo{InstanceID: member.InstanceID, Partitions: []int32{}}
		if assignment, isKnown := member.Assigned.AsConsumer(); isKnown {
			for _, topic := range assignment.Topics {
				shown.Partitions = append(shown.Partitions, topic.Partitions...)
			}
		}
		info.Members = append(info.Members, shown)
	}
	return info, group.Err
}

func (client *franzGo) DeleteGroup(order driver.Order) (any, error) {
	answer, err := client.admin.DeleteGroup(background, order.Group)
	if err == nil {
		err = answer.Err
	}
	return nil, err
}

func (client *franzGo) Committed(order driver.Order) (any, error) {
	offsets, err := client.admin.FetchOffsets(background, order.Group)
	if err != nil {
		return nil, err
	}
	places := []driver.Place{}
	for _, partition := range order.PartitionList() {
		place := driver.Place{Partition: partition, Offset: -1, Metadata: new(string)}
		if found, isThere := offsets.Lookup(order.Topic, partition); isThere {
			place.Offset = found.At
			place.Metadata = &found.Metadata
		}
		places = append(places, place)
	}
	return places, nil
}

func (client *franzGo) AlterOffsets(order driver.Order) (any, error) {
	var offsets kadm.Offsets
	for _, place := range order.Offsets {
		offsets.Add(kadm.Offset{
			Topic:       order.Topic,
			Partition:   place.Partition,
			At:          place.Offset,
			LeaderEpoch: -1,
			Metadata:    *place.Metadata,
		})
	}
	return nil, client.admin.CommitAllOffsets(background, order.Group, offsets)
}

func (client *franzGo) DeleteOffsets(order driver.Order) (any, error) {
	var partitions kadm.TopicsSet
	partitions.Add(order.Topic, order.PartitionList()...)
	answers, err := client.admin.DeleteOffsets(background, order.Group, partitions)
	if err == nil {
		err = answers.Error()
	}
	return nil, err
}
