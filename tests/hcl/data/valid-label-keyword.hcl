for in if {
}
