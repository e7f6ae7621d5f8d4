a = provider::aws::arn_parse(x)
b = core::max(1, 2)
