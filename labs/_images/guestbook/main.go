// The guestbook: a web page on which visitors leave a line, kept in one file of the data folder.
//
//	GET /         the page             POST /entries   adds one: a form, or JSON {"name", "message"}
//	GET /entries  all of them, JSON    GET /health     ok
//
// It builds with the Go of either edition of the book, from 1.11 on, and without go.mod.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"html/template"
	"io/ioutil"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const pageFile = "/usr/local/share/guestbook/page.gohtml"

// Settings are read from the file $SETTINGS names; the environment has the last word.
type settings struct {
	DataDir string `json:"dataDir"`
	Title   string `json:"title"`
}

func main() {
	log.SetFlags(0)
	chosen, err := readSettings(fromEnvironment("SETTINGS", "/etc/guestbook/settings.json"))
	if err != nil {
		log.Fatal("guestbook: ", err)
	}
	page, err := template.ParseFiles(pageFile)
	if err != nil {
		log.Fatal("guestbook: ", err)
	}
	server := &http.Server{
		Addr:         ":80",
		Handler:      routes(&store{folder: chosen.DataDir}, page, chosen.Title),
		ReadTimeout:  10 * time.Second,
		WriteTimeout: 10 * time.Second,
	}
	go stopOnSignal(server)
	log.Printf("guestbook: listening on port 80, entries in %s", chosen.DataDir)
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		log.Fatal("guestbook: ", err)
	}
}

func readSettings(path string) (settings, error) {
	chosen := settings{DataDir: "/data", Title: "Guestbook"}
	text, err := ioutil.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		return chosen, err
	}
	if err == nil {
		if err := json.Unmarshal(text, &chosen); err != nil {
			return chosen, fmt.Errorf("%s is not valid JSON: %v", path, err)
		}
	}
	chosen.DataDir = fromEnvironment("DATA_DIR", chosen.DataDir)
	return chosen, nil
}

func fromEnvironment(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

// As the first process of a container, a program that handles no signals takes ten seconds to stop.
func stopOnSignal(server *http.Server) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	<-signals
	soon, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if server.Shutdown(soon) != nil {
		server.Close()
	}
}
