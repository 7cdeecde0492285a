package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

const (
	maxLineBytes = 16 << 10
	maxFileBytes = 4 << 20
)

var errFull = errors.New("the guestbook is full")

// isFull tells want of room from everything else that keeps a file from being written.
func isFull(err error) bool {
	if path, ok := err.(*os.PathError); ok {
		err = path.Err
	}
	return err == errFull || err == syscall.ENOSPC || err == syscall.EDQUOT
}

type entry struct {
	Name    string    `json:"name"`
	Message string    `json:"message"`
	At      time.Time `json:"at"`
}

// A store keeps one entry a line, as JSON, oldest first.
type store struct {
	folder string
	writer sync.Mutex
}

func (s *store) file() string { return filepath.Join(s.folder, "entries.jsonl") }

func (s *store) all() ([]entry, error) {
	entries := []entry{}
	file, err := os.Open(s.file())
	if os.IsNotExist(err) {
		return entries, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 2*maxLineBytes)
	for lines.Scan() {
		var one entry
		// A line that somebody broke by hand must not hide the others.
		if json.Unmarshal(lines.Bytes(), &one) == nil && one.Name != "" {
			entries = append(entries, one)
		}
	}
	return entries, lines.Err()
}

// add returns when the entry is on disk, so that it outlives whatever happens to the container next.
func (s *store) add(one entry) (err error) {
	line, err := json.Marshal(one)
	if err != nil {
		return err
	}
	s.writer.Lock()
	defer s.writer.Unlock()
	if err := os.MkdirAll(s.folder, 0755); err != nil {
		return err
	}
	file, err := os.OpenFile(s.file(), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0644)
	if err != nil {
		return err
	}
	defer func() {
		if closing := file.Close(); err == nil {
			err = closing
		}
	}()
	facts, err := file.Stat()
	if err != nil {
		return err
	}
	if facts.Size()+int64(len(line)) > maxFileBytes {
		return errFull
	}
	if _, err := file.Write(append(line, '\n')); err != nil {
		file.Truncate(facts.Size()) // half a line would spoil the next
		return err
	}
	return file.Sync()
}
