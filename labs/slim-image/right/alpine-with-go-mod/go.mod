module example.com/pageserver

go 1.19
