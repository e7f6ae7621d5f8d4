a <<E
x
E
{
}
