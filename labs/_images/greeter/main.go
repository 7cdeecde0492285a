// The greeter: "greeter NAME…" greets somebody, and stays until it is told to stop.
//
//	SHOUT   when set, it says everything in capitals
//
// It knows no options: "greeter --shout" greets somebody named --shout. It builds with any Go since 1.13, without go.mod.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

func main() {
	name := strings.Join(os.Args[1:], " ")
	if name == "" {
		fmt.Fprintln(os.Stderr, "greeter: whom shall I greet?")
		os.Exit(2)
	}
	// As the first process of a container, a program that handles no signals takes ten seconds to stop.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	say("Hello, " + name + "!")
	<-signals
	say("Goodbye, " + name + "!")
}

func say(words string) {
	if os.Getenv("SHOUT") != "" {
		words = strings.ToUpper(words)
	}
	fmt.Println(words)
}
