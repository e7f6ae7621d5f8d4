a = "%{ if b }x%{ else }y%{ endif }"
c = "%{if b}x%{endif}"
d = "%{if b}%{else}%{endif}"
