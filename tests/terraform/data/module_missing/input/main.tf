module "gone" {
  source = "./gone"
}
module "outside" {
  source = "../../outside"
}
