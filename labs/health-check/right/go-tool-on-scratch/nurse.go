// The nurse: "nurse look" asks the application how it feels, "nurse start PROGRAM" starts it if its settings are good.
package main

import (
	"fmt"
	"net/http"
	"os"
	"strconv"
	"syscall"
	"time"
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == "start" {
		start(os.Args[2])
	}
	look()
}

func look() {
	client := http.Client{Timeout: 3 * time.Second}
	answer, err := client.Get("http://127.0.0.1/health")
	if err != nil {
		refuse(err.Error())
	}
	fmt.Println(answer.Status)
	if answer.StatusCode != http.StatusOK {
		os.Exit(1)
	}
}

func start(program string) {
	beds, err := strconv.Atoi(os.Getenv("BEDS"))
	if err != nil || beds < 1 || beds > 20 {
		refuse("the setting BEDS wants a number between 1 and 20")
	}
	refuse(syscall.Exec(program, []string{program}, os.Environ()).Error())
}

func refuse(why string) {
	fmt.Fprintln(os.Stderr, "nurse:", why)
	os.Exit(1)
}
