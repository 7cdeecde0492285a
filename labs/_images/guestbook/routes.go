package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"log"
	"mime"
	"net/http"
	"os"
	"strings"
	"time"
	"unicode/utf8"
)

const (
	maxName    = 80
	maxMessage = 1000
)

func routes(entries *store, page *template.Template, title string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
		} else if allowed(w, r, http.MethodGet, http.MethodHead) {
			showPage(w, entries, page, title)
		}
	})
	mux.HandleFunc("/entries", func(w http.ResponseWriter, r *http.Request) {
		if !allowed(w, r, http.MethodGet, http.MethodHead, http.MethodPost) {
			return
		}
		if r.Method == http.MethodPost {
			addEntry(w, r, entries)
		} else {
			listEntries(w, entries)
		}
	})
	mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, "ok") })
	return mux
}

func allowed(w http.ResponseWriter, r *http.Request, methods ...string) bool {
	for _, method := range methods {
		if r.Method == method {
			return true
		}
	}
	w.Header().Set("Allow", strings.Join(methods, ", "))
	http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
	return false
}

func showPage(w http.ResponseWriter, entries *store, page *template.Template, title string) {
	all, err := entries.all()
	newestFirst := make([]entry, 0, len(all))
	for i := len(all) - 1; i >= 0; i-- {
		newestFirst = append(newestFirst, all[i])
	}
	host, _ := os.Hostname()
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	data := map[string]interface{}{
		"Title": title, "Entries": newestFirst, "Trouble": err, "Host": host, "Folder": entries.folder,
		"MaxName": maxName, "MaxMessage": maxMessage,
	}
	if err := page.Execute(w, data); err != nil {
		log.Print("guestbook: ", err)
	}
}

func listEntries(w http.ResponseWriter, entries *store) {
	all, err := entries.all()
	if err != nil {
		http.Error(w, fmt.Sprintf("the guestbook cannot read %s: %v", entries.folder, err), http.StatusInternalServerError)
		return
	}
	writeJSON(w, http.StatusOK, all)
}

func addEntry(w http.ResponseWriter, r *http.Request, entries *store) {
	r.Body = http.MaxBytesReader(w, r.Body, maxLineBytes)
	one, isJSON, err := readEntry(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := entries.add(one); err != nil {
		status := http.StatusInternalServerError
		if isFull(err) {
			status = http.StatusInsufficientStorage
		}
		log.Print("guestbook: ", err)
		http.Error(w, fmt.Sprintf("the guestbook cannot write to %s: %v", entries.folder, err), status)
		return
	}
	if isJSON {
		writeJSON(w, http.StatusCreated, one)
	} else {
		http.Redirect(w, r, "/", http.StatusSeeOther)
	}
}

func readEntry(r *http.Request) (one entry, isJSON bool, err error) {
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch kind {
	case "application/json":
		isJSON = true
		if err := json.NewDecoder(r.Body).Decode(&one); err != nil {
			return one, true, fmt.Errorf("not a JSON object with name and message: %v", err)
		}
	case "application/x-www-form-urlencoded", "multipart/form-data":
		if err := r.ParseMultipartForm(maxLineBytes); err != nil && err != http.ErrNotMultipart {
			return one, false, fmt.Errorf("not a form: %v", err)
		}
		one.Name, one.Message = r.PostFormValue("name"), r.PostFormValue("message")
	default:
		return one, false, errors.New("send a form, or JSON with Content-Type: application/json")
	}
	one.Name, one.Message, one.At = strings.TrimSpace(one.Name), strings.TrimSpace(one.Message), time.Now().UTC()
	if err := fits("name", one.Name, maxName); err != nil {
		return one, isJSON, err
	}
	return one, isJSON, fits("message", one.Message, maxMessage)
}

func fits(field, text string, most int) error {
	switch length := utf8.RuneCountInString(text); {
	case length == 0:
		return fmt.Errorf("%s is missing", field)
	case length > most:
		return fmt.Errorf("%s has %d characters, at most %d fit", field, length, most)
	case !utf8.ValidString(text):
		return fmt.Errorf("%s is not UTF-8 text", field)
	}
	return nil
}

func writeJSON(w http.ResponseWriter, status int, value interface{}) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(value)
}
