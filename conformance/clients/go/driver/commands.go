// The commands of ../../README.md by name. A client that leaves one out does not compile; what only
// some clients can is an interface of its own.
package driver

import (
	"encoding/json"
	"fmt"
)

// Commands does what orders say; an answer may be nil.
type Commands interface {
	Produce(Order) (any, error)
	Read(Order) (any, error)
	ListOffsets(Order) (any, error)

	CreateTopic(Order) (any, error)
	CreatePartitions(Order) (any, error)
	DeleteTopic(Order) (any, error)
	ListTopics(Order) (any, error)
	DescribeTopic(Order) (any, error)
	DescribeConfigs(Order) (any, error)
	AlterConfigs(Order) (any, error)
	DeleteRecords(Order) (any, error)

	ListGroups(Order) (any, error)
	DescribeGroup(Order) (any, error)
	DeleteGroup(Order) (any, error)
	Committed(Order) (any, error)
	AlterOffsets(Order) (any, error)
	DeleteOffsets(Order) (any, error)

	Join(Order) (any, error)
	Poll(Order) (any, error)
	Commit(Order) (any, error)
	Pause(Order) (any, error)
	Resume(Order) (any, error)
	Leave(Order) (any, error)
}

// Seeker is a client whose members can go back and forth.
type Seeker interface {
	Seek(Order) (any, error)
}

type commandTable map[string]func(Order) (any, error)

func tableOf(client Commands) commandTable {
	commands := commandTable{
		"produce":          client.Produce,
		"read":             client.Read,
		"listOffsets":      client.ListOffsets,
		"createTopic":      client.CreateTopic,
		"createPartitions": client.CreatePartitions,
		"deleteTopic":      client.DeleteTopic,
		"listTopics":       client.ListTopics,
		"describeTopic":    client.DescribeTopic,
		"describeConfigs":  client.DescribeConfigs,
		"alterConfigs":     client.AlterConfigs,
		"deleteRecords":    client.DeleteRecords,
		"listGroups":       client.ListGroups,
		"describeGroup":    client.DescribeGroup,
		"deleteGroup":      client.DeleteGroup,
		"committed":        client.Committed,
		"alterOffsets":     client.AlterOffsets,
		"deleteOffsets":    client.DeleteOffsets,
		"join":             client.Join,
		"poll":             client.Poll,
		"commit":           client.Commit,
		"pause":            client.Pause,
		"resume":           client.Resume,
		"leave":            client.Leave,
	}
	if seeker, isOne := client.(Seeker); isOne {
		commands["seek"] = seeker.Seek
	}
	return commands
}

func (commands commandTable) perform(line []byte) (any, error) {
	var order Order
	if err := json.Unmarshal(line, &order); err != nil {
		return nil, err
	}
	command, isKnown := commands[order.Do]
	if !isKnown {
		return nil, fmt.Errorf("no command %s", order.Do)
	}
	return command(order)
}
