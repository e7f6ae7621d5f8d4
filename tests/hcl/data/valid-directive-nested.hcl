a = "%{if b}%{for x in y}%{if x}1%{else}2%{endif}%{endfor}%{else}3%{endif}"
