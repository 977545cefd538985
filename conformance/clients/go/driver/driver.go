// Package driver serves the commands of ../../README.md for one Go client: a JSON object per line
// in and out. What differs between the clients lies in their own programs.
package driver

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"sync"
	"time"
)

// Patience is how long a command waits for what does not come.
const Patience = 30 * time.Second

// What every client is told, as far as it lets itself be told.
const (
	MessageBytesMax   = 4 << 20
	Linger            = 20 * time.Millisecond
	FetchWaitMax      = 100 * time.Millisecond
	SessionTimeout    = 6 * time.Second
	HeartbeatInterval = 500 * time.Millisecond
	// MetadataAgeMax is how soon new partitions of a known topic are found.
	MetadataAgeMax = time.Second
)

const lineBytesMax = 64 << 20

// Place is a partition and an offset, and what was committed with it.
type Place struct {
	Partition int32   `json:"partition"`
	Offset    int64   `json:"offset"`
	Metadata  *string `json:"metadata,omitempty"`
}

// Header is a name and a value, which may be null.
type Header struct {
	Name  string
	Value []byte
}

// UnmarshalJSON reads ["name", "base64" or null].
func (header *Header) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&header.Name, &header.Value})
}

// MarshalJSON writes ["name", "base64" or null].
func (header Header) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{header.Name, header.Value})
}

// Record is one that is sent, or one that was received; a nil slice is null.
type Record struct {
	Partition     int32    `json:"partition"`
	Offset        int64    `json:"offset"`
	Timestamp     *int64   `json:"timestamp"`
	TimestampType *string  `json:"timestampType"`
	Key           []byte   `json:"key"`
	Value         []byte   `json:"value"`
	Headers       []Header `json:"headers"`
}

// Order is a command with the parameters of all of them.
type Order struct {
	Do          string            `json:"do"`
	Topic       string            `json:"topic"`
	Group       string            `json:"group"`
	Member      string            `json:"member"`
	InstanceID  *string           `json:"instanceId"`
	OffsetReset string            `json:"offsetReset"`
	Codec       string            `json:"codec"`
	Acks        int               `json:"acks"`
	Idempotent  bool              `json:"idempotent"`
	Records     []Record          `json:"records"`
	From        []Place           `json:"from"`
	Offsets     []Place           `json:"offsets"`
	Partition   int32             `json:"partition"`
	Offset      int64             `json:"offset"`
	Timestamp   int64             `json:"timestamp"`
	Count       int               `json:"count"`
	Set         map[string]string `json:"set"`
	Delete      []string          `json:"delete"`
	Configs     map[string]string `json:"configs"`
	// Partitions is a number when a topic is created and a list otherwise.
	Partitions json.RawMessage `json:"partitions"`
}

// PartitionCount is how many partitions a new topic is to have.
func (order Order) PartitionCount() (count int32) {
	_ = json.Unmarshal(order.Partitions, &count)
	return count
}

// PartitionList is the partitions that a command names.
func (order Order) PartitionList() (partitions []int32) {
	_ = json.Unmarshal(order.Partitions, &partitions)
	return partitions
}

// ProducerKey is the same for orders that one producer can serve.
func (order Order) ProducerKey() string {
	return fmt.Sprint(order.Codec, order.Acks, order.Idempotent)
}

// Found is an offset that was looked up.
type Found struct {
	Offset    int64 `json:"offset"`
	Timestamp int64 `json:"timestamp"`
}

// PartitionInfo is one partition of a described topic.
type PartitionInfo struct {
	Partition int32   `json:"partition"`
	Leader    int32   `json:"leader"`
	Replicas  []int32 `json:"replicas"`
	ISR       []int32 `json:"isr"`
}

// TopicInfo is a described topic.
type TopicInfo struct {
	Partitions []PartitionInfo `json:"partitions"`
}

// ConfigInfo is a value, and whether it is the topic's own.
type ConfigInfo struct {
	Value     string `json:"value"`
	IsDefault bool   `json:"isDefault"`
}

// MemberInfo is one member of a described group.
type MemberInfo struct {
	InstanceID *string `json:"instanceId"`
	Partitions []int32 `json:"partitions"`
}

// GroupInfo is a described group.
type GroupInfo struct {
	State   string       `json:"state"`
	Members []MemberInfo `json:"members"`
}

// Inbox is what a member was given and the harness has not yet asked for.
type Inbox struct {
	mutex       sync.Mutex
	records     []Record
	assigned    map[int32]bool
	assignments int
}

// Put adds records.
func (inbox *Inbox) Put(records ...Record) {
	inbox.mutex.Lock()
	defer inbox.mutex.Unlock()
	inbox.records = append(inbox.records, records...)
}

// Assign adds partitions, and counts the assignment.
func (inbox *Inbox) Assign(partitions []int32) {
	inbox.mutex.Lock()
	defer inbox.mutex.Unlock()
	inbox.assignments++
	if inbox.assigned == nil {
		inbox.assigned = map[int32]bool{}
	}
	for _, partition := range partitions {
		inbox.assigned[partition] = true
	}
}

// Revoke takes partitions away.
func (inbox *Inbox) Revoke(partitions []int32) {
	inbox.mutex.Lock()
	defer inbox.mutex.Unlock()
	for _, partition := range partitions {
		delete(inbox.assigned, partition)
	}
}

// Taken is the answer to `poll`.
type Taken struct {
	Assigned    []int32  `json:"assigned"`
	Assignments int      `json:"assignments"`
	Records     []Record `json:"records"`
}

// Take gives everything once.
func (inbox *Inbox) Take() Taken {
	inbox.mutex.Lock()
	defer inbox.mutex.Unlock()
	taken := Taken{[]int32{}, inbox.assignments, inbox.records}
	for partition := range inbox.assigned {
		taken.Assigned = append(taken.Assigned, partition)
	}
	inbox.records = nil
	if taken.Records == nil {
		taken.Records = []Record{}
	}
	return taken
}

// Client is what a program offers.
type Client struct {
	Version  string
	Cannot   map[string]string
	Commands Commands
	// CodeOf is Kafka's error code of an error, if it has one.
	CodeOf func(error) (code int, isKnown bool)
}

type failure struct {
	Message string `json:"message"`
	Code    *int   `json:"code"`
}

func (client Client) answerTo(commands commandTable, line []byte) any {
	answer, err := commands.perform(line)
	if err == nil {
		return map[string]any{"answer": answer}
	}
	failed := failure{Message: err.Error()}
	if code, isKnown := client.CodeOf(err); isKnown {
		failed.Code = &code
	}
	return map[string]any{"error": failed}
}

// ModuleVersion is the version in which a program was built with a module.
func ModuleVersion(path string) string {
	build, _ := debug.ReadBuildInfo()
	for _, module := range build.Deps {
		if module.Path == path {
			return module.Version
		}
	}
	return "unknown"
}

// Serve answers commands until the input ends.
func Serve(client Client) {
	answers := json.NewEncoder(os.Stdout)
	os.Stdout = os.Stderr // Nothing but answers may reach the harness.
	say := func(line any) {
		if err := answers.Encode(line); err != nil {
			panic(err)
		}
	}
	say(map[string]any{"answer": map[string]any{"version": client.Version, "cannot": client.Cannot}})
	commands := tableOf(client.Commands)
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, lineBytesMax)
	for lines.Scan() {
		say(client.answerTo(commands, lines.Bytes()))
	}
	if err := lines.Err(); err != nil && !errors.Is(err, os.ErrClosed) {
		panic(err)
	}
}

// TimestampTypes by whether the log set the time.
var TimestampTypes = map[bool]string{false: "create", true: "append"}
