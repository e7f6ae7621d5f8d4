a {
  # nothing
}
