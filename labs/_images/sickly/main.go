// Sickly: a web application that turns sick when asked to, for trying out health checks.
//
//	GET  /              the front page; 200 even when it is sick
//	GET  /health        200 "well", or 503 "sick"
//	POST /sick          from now on it is sick
//	POST /well          and well again
//	POST /die?code=N    it ends by itself, with this exit code (1 when none is given)
//
//	BEDS   how many beds there are, 10 when it is not set. It is not looked at: any text will do.
//
// It builds with any Go since 1.13, without go.mod.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"sync/atomic"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(0)
	beds, isSet := os.LookupEnv("BEDS")
	if !isSet {
		beds = "10"
	}
	server := &http.Server{
		Addr:         ":80",
		Handler:      routes(beds),
		ReadTimeout:  10 * time.Second,
		WriteTimeout: 10 * time.Second,
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	ended := make(chan error, 1)
	log.Printf("sickly: open, with %s beds", beds)
	go func() { ended <- server.ListenAndServe() }()
	select {
	case err := <-ended:
		log.Fatal("sickly: ", err)
	case <-signals:
		shutDown(server)
	}
}

func routes(beds string) http.Handler {
	var sick int32
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "Welcome to the ward. We have %s beds.\n", beds)
	})
	mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		if atomic.LoadInt32(&sick) == 1 {
			http.Error(w, "sick", http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "well")
	})
	mux.HandleFunc("/sick", onPost(func(w http.ResponseWriter, r *http.Request) {
		atomic.StoreInt32(&sick, 1)
		log.Print("sickly: I feel sick")
		fmt.Fprintln(w, "sick")
	}))
	mux.HandleFunc("/well", onPost(func(w http.ResponseWriter, r *http.Request) {
		atomic.StoreInt32(&sick, 0)
		log.Print("sickly: I am well again")
		fmt.Fprintln(w, "well")
	}))
	mux.HandleFunc("/die", onPost(die))
	return mux
}

func onPost(answer http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			http.Error(w, "ask with POST", http.StatusMethodNotAllowed)
			return
		}
		answer(w, r)
	}
}

func die(w http.ResponseWriter, r *http.Request) {
	code, err := strconv.Atoi(r.URL.Query().Get("code"))
	if err != nil || code < 0 || code > 255 {
		code = 1
	}
	fmt.Fprintf(w, "ending with exit code %d\n", code)
	log.Printf("sickly: ending by myself, with exit code %d", code)
	// The answer goes out first.
	time.AfterFunc(100*time.Millisecond, func() { os.Exit(code) })
}

func shutDown(server *http.Server) {
	soon, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if server.Shutdown(soon) != nil {
		server.Close()
	}
	log.Print("sickly: closed in good order")
}
