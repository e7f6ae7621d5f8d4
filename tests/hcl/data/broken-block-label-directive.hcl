a "%{if x}%{endif}" {
}
