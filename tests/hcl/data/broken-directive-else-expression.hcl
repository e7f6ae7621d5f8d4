a = "%{if x}%{else x}%{endif}"
