a = "${jsonencode({ b = "${c}" })}"
