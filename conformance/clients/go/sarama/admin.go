// Administration of topics, configs, groups and offsets.
package main

import (
	"errors"
	"slices"

	"github.com/IBM/sarama"
	"millrace.dev/conformance/driver"
)

// KError 0 is an error in Go's eyes.
func orNil(code sarama.KError) error {
	if code == sarama.ErrNoError {
		return nil
	}
	return code
}

func (client *driven) ListOffsets(order driver.Order) (any, error) {
	wanted := map[string]map[int32]int64{order.Topic: {order.Partition: order.Timestamp}}
	answers, err := client.admin.ListOffsets(wanted, nil)
	if err != nil {
		return nil, err
	}
	found := answers[order.Topic][order.Partition]
	if errors.Is(found.Err, sarama.ErrNoError) {
		found.Err = nil
	}
	return driver.Found{Offset: found.Offset, Timestamp: found.Timestamp}, found.Err
}

func (client *driven) CreateTopic(order driver.Order) (any, error) {
	detail := sarama.TopicDetail{
		NumPartitions:     order.PartitionCount(),
		ReplicationFactor: 1,
		ConfigEntries:     map[string]*string{},
	}
	for name, value := range order.Configs {
		detail.ConfigEntries[name] = &value
	}
	return nil, client.admin.CreateTopic(order.Topic, &detail, false)
}

func (client *driven) CreatePartitions(order driver.Order) (any, error) {
	return nil, client.admin.CreatePartitions(order.Topic, int32(order.Count), nil, false)
}

func (client *driven) DeleteTopic(order driver.Order) (any, error) {
	return nil, client.admin.DeleteTopic(order.Topic)
}

func (client *driven) ListTopics(driver.Order) (any, error) {
	topics, err := client.admin.ListTopics()
	names := []string{}
	for name := range topics {
		names = append(names, name)
	}
	return names, err
}

func (client *driven) DescribeTopic(order driver.Order) (any, error) {
	topics, err := client.admin.DescribeTopics([]string{order.Topic})
	if err != nil {
		return nil, err
	}
	info := driver.TopicInfo{Partitions: []driver.PartitionInfo{}}
	for _, partition := range topics[0].Partitions {
		info.Partitions = append(info.Partitions, driver.PartitionInfo{
			Partition: partition.ID,
			Leader:    partition.Leader,
			Replicas:  partition.Replicas,
			ISR:       partition.Isr,
		})
	}
	slices.SortFunc(info.Partitions, func(left, right driver.PartitionInfo) int {
		return int(left.Partition - right.Partition)
	})
	return info, orNil(topics[0].Err)
}

func (client *driven) DescribeConfigs(order driver.Order) (any, error) {
	resource := sarama.ConfigResource{Type: sarama.TopicResource, Name: order.Topic}
	entries, err := client.admin.DescribeConfig(resource)
	configs := map[string]driver.ConfigInfo{}
	for _, entry := range entries {
		isDefault := entry.Source != sarama.SourceTopic
		configs[entry.Name] = driver.ConfigInfo{Value: entry.Value, IsDefault: isDefault}
	}
	return configs, err
}

func (client *driven) AlterConfigs(order driver.Order) (any, error) {
	changes := map[string]sarama.IncrementalAlterConfigsEntry{}
	for name, value := range order.Set {
		changes[name] = sarama.IncrementalAlterConfigsEntry{
			Operation: sarama.IncrementalAlterConfigsOperationSet, Value: &value,
		}
	}
	for _, name := range order.Delete {
		changes[name] = sarama.IncrementalAlterConfigsEntry{
			Operation: sarama.IncrementalAlterConfigsOperationDelete,
		}
	}
	return nil, client.admin.IncrementalAlterConfig(sarama.TopicResource, order.Topic, changes, false)
}

func (client *driven) DeleteRecords(order driver.Order) (any, error) {
	return nil, client.admin.DeleteRecords(order.Topic, map[int32]int64{order.Partition: order.Offset})
}

func (client *driven) ListGroups(driver.Order) (any, error) {
	groups, err := client.admin.ListConsumerGroups()
	names := []string{}
	for name := range groups {
		names = append(names, name)
	}
	return names, err
}

func (client *driven) DescribeGroup(order driver.Order) (any, error) {
	groups, err := client.admin.DescribeConsumerGroups([]string{order.Group})
	if err != nil {
		return nil, err
	}
	info := driver.GroupInfo{State: groups[0].State, Members: []driver.MemberInfo{}}
	for _, described := range groups[0].Members {
		shown := driver.MemberInfo{InstanceID: described.GroupInstanceId, Partitions: []int32{}}
		assignment, err := described.GetMemberAssignment()
		if err != nil {
			return nil, err
		}
		for _, partitions := range assignment.Topics {
			shown.Partitions = append(shown.Partitions, partitions...)
		}
		info.Members = append(info.Members, shown)
	}
	return info, orNil(groups[0].Err)
}

func (client *driven) DeleteGroup(order driver.Order) (any, error) {
	return nil, client.admin.DeleteConsumerGroup(order.Group)
}

func (client *driven) Committed(order driver.Order) (any, error) {
	partitions := order.PartitionList()
	wanted := map[string][]int32{order.Topic: partitions}
	answer, err := client.admin.ListConsumerGroupOffsets(order.Group, wanted)
	if err != nil {
		return nil, err
	}
	places := []driver.Place{}
	for _, partition := range partitions {
		block := answer.GetBlock(order.Topic, partition)
		metadata := block.Metadata
		place := driver.Place{Partition: partition, Offset: block.Offset, Metadata: &metadata}
		places = append(places, place)
	}
	return places, orNil(answer.Err)
}

func (client *driven) AlterOffsets(order driver.Order) (any, error) {
	offsets := map[int32]sarama.OffsetAndMetadata{}
	for _, place := range order.Offsets {
		offsets[place.Partition] = sarama.OffsetAndMetadata{
			Offset: place.Offset, Metadata: *place.Metadata, LeaderEpoch: -1,
		}
	}
	wanted := map[string]map[int32]sarama.OffsetAndMetadata{order.Topic: offsets}
	_, err := client.admin.AlterConsumerGroupOffsets(order.Group, wanted, nil)
	return nil, err
}

func (client *driven) DeleteOffsets(order driver.Order) (any, error) {
	for _, partition := range order.PartitionList() {
		err := client.admin.DeleteConsumerGroupOffset(order.Group, order.Topic, partition)
		if err != nil {
			return nil, err
		}
	}
	return nil, nil
}
