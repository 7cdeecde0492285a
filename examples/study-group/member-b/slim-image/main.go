// A small page server: it fills USER into index.html and shows the page on port 80.
package main

import (
	"html/template"
	"log"
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("/", showPage)
	log.Println("page server: listening on port 80")
	log.Fatal(http.ListenAndServe(":80", nil))
}

// The page is read at every request, from the folder in which the program was started.
func showPage(w http.ResponseWriter, r *http.Request) {
	page, err := template.ParseFiles("index.html")
	if err != nil {
		log.Println(err)
		http.Error(w, "page server: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	visitor := struct{ User string }{os.Getenv("USER")}
	if err := page.Execute(w, visitor); err != nil {
		log.Println(err)
	}
}
