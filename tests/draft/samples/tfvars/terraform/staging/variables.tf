variable "connections" {
  type = map(object({
    version = number
    owner   = string
    kind    = string
  }))
}

variable "connection_uris" {
  type      = map(string)
  ephemeral = true
  sensitive = true
}

variable "stripe_version" {
  type = number
}

variable "stripe_api" {
  type      = string
  ephemeral = true
  sensitive = true
}
