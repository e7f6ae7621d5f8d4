<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>CalendarText</name>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Load, limit %1</source>
        <translation>Предел %1</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Нагрузка</translation>
    </message>
    <message>
        <source>W%1</source>
        <comment>week of the year</comment>
        <translation>Н%1</translation>
    </message>
    <message>
        <source>%1 !</source>
        <comment>rotations of a week that has too many</comment>
        <translation>%1 !</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 сегодня</translation>
    </message>
</context>
<context>
    <name>ConsequenceText</name>
    <message>
        <source>This day has passed</source>
        <translation>Этот день уже прошёл</translation>
    </message>
    <message>
        <source>%1 is overdue from %2 on</source>
        <translation>%1 будет просрочен с %2</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets become overdue before it</source>
        <translation>
            <numerusform>%n секрет будет просрочен до этого</numerusform>
            <numerusform>%n секрета будут просрочены до этого</numerusform>
            <numerusform>%n секретов будут просрочены до этого</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, до %2</translation>
    </message>
    <message>
        <source>A weekend</source>
        <translation>Выходной</translation>
    </message>
    <message>
        <source>Before %1, which must come first</source>
        <translation>Раньше, чем %1, а должно быть после</translation>
    </message>
    <message>
        <source>After %1, which must come later</source>
        <translation>Позже, чем %1, а должно быть раньше</translation>
    </message>
    <message>
        <source>%1 rotations in that week, limit %2</source>
        <translation>%1 ротаций на той неделе, предел %2</translation>
    </message>
    <message>
        <source>In time: due %1</source>
        <translation>Вовремя: срок %1</translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message>
        <source>A binary file: its bytes are not shown</source>
        <translation>Двоичный файл: байты не показаны</translation>
    </message>
    <message>
        <source>No line differs</source>
        <translation>Строки не отличаются</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>generated: %1</source>
        <translation>создаётся: %1</translation>
    </message>
    <message>
        <source>variable: %1</source>
        <translation>переменная: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>из %1</translation>
    </message>
    <message>
        <source>ends in the state: %1</source>
        <translation>попадает в state: %1</translation>
    </message>
    <message>
        <source>plain text in the repository</source>
        <translation>открытым текстом в репозитории</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>not resolved: %1: %2</source>
        <translation>не вычислено: %1: %2</translation>
    </message>
</context>
<context>
    <name>FrameText</name>
    <message>
        <source>sealed</source>
        <translation>запечатан</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>недоступен</translation>
    </message>
    <message>
        <source>%1 · read %2 ago</source>
        <translation>%1 · %2 назад</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитан</translation>
    </message>
    <message>
        <source>last 60 min</source>
        <translation>последние 60 мин</translation>
    </message>
    <message>
        <source>last 24 h</source>
        <translation>последние 24 ч</translation>
    </message>
    <message>
        <source>last 7 d</source>
        <translation>последние 7 д</translation>
    </message>
    <message>
        <source>last 30 d</source>
        <translation>последние 30 д</translation>
    </message>
    <message>
        <source>all environments</source>
        <translation>все окружения</translation>
    </message>
    <message numerus="yes">
        <source>%n checks failed</source>
        <translation>
            <numerusform>%n проверка не пройдена</numerusform>
            <numerusform>%n проверки не пройдены</numerusform>
            <numerusform>%n проверок не пройдено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n не проверена</numerusform>
            <numerusform>%n не проверены</numerusform>
            <numerusform>%n не проверено</numerusform>
        </translation>
    </message>
    <message>
        <source>checks passed</source>
        <translation>проверки пройдены</translation>
    </message>
    <message>
        <source>%1 was not read yet.</source>
        <translation>%1: ещё не прочитано.</translation>
    </message>
    <message>
        <source># not readable: %1 needs %2</source>
        <translation># не читается: для %1 нужно право %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 was read %2 with %Ln requests in %3, as %4. 0 values.</source>
        <translation>
            <numerusform>%1: прочитано %2, %Ln запрос за %3, от имени %4. 0 значений.</numerusform>
            <numerusform>%1: прочитано %2, %Ln запроса за %3, от имени %4. 0 значений.</numerusform>
            <numerusform>%1: прочитано %2, %Ln запросов за %3, от имени %4. 0 значений.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not checked, %2</source>
        <translation>%1: не проверено, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: asked %2 ago, %Ln requests</source>
        <translation>
            <numerusform>%1: ответ %2 назад, %Ln запрос</numerusform>
            <numerusform>%1: ответ %2 назад, %Ln запроса</numerusform>
            <numerusform>%1: ответ %2 назад, %Ln запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Forge</source>
        <translation>Хостинг git</translation>
    </message>
</context>
<context>
    <name>HiddenText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines hold what looks like a value.</source>
        <translation>
            <numerusform>В %n строке есть похожее на значение.</numerusform>
            <numerusform>В %n строках есть похожее на значение.</numerusform>
            <numerusform>В %n строках есть похожее на значение.</numerusform>
        </translation>
    </message>
    <message>
        <source>With •••</source>
        <translation>С •••</translation>
    </message>
    <message>
        <source>With the values</source>
        <translation>Со значениями</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>critical</source>
        <translation>критично</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>внимание</translation>
    </message>
    <message>
        <source>good</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>staged in the draft</source>
        <translation>в черновике</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>fill %1 with the value before merging</source>
        <translation>заполнить %1 значением до слияния</translation>
    </message>
    <message>
        <source>check what was copied from %1</source>
        <translation>проверить то, что скопировано из %1</translation>
    </message>
    <message>
        <source>Declare %1</source>
        <translation>Объявить %1</translation>
    </message>
    <message>
        <source>the apply writes version 1</source>
        <translation>apply запишет версию 1</translation>
    </message>
    <message>
        <source>All files parse</source>
        <translation>Все файлы разбираются</translation>
    </message>
    <message numerus="yes">
        <source>own HCL parser, %n files</source>
        <translation>
            <numerusform>свой разбор HCL, %n файл</numerusform>
            <numerusform>свой разбор HCL, %n файла</numerusform>
            <numerusform>свой разбор HCL, %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else changed</source>
        <translation>Больше ничего не изменено</translation>
    </message>
    <message>
        <source>every other line is the same, byte for byte</source>
        <translation>все остальные строки совпадают побайтно</translation>
    </message>
    <message>
        <source>a line that no change asked for differs</source>
        <translation>отличается строка, которую ни одна правка не меняет</translation>
    </message>
    <message>
        <source>Formatted as terraform fmt writes it</source>
        <translation>Оформлено как в terraform fmt</translation>
    </message>
    <message>
        <source>No plaintext</source>
        <translation>Нет открытых значений</translation>
    </message>
    <message numerus="yes">
        <source>%n added lines, none looks like a value</source>
        <translation>
            <numerusform>%n новая строка, на значение не похожа</numerusform>
            <numerusform>%n новые строки, на значение ни одна не похожа</numerusform>
            <numerusform>%n новых строк, на значение ни одна не похожа</numerusform>
        </translation>
    </message>
    <message>
        <source>Every change applies</source>
        <translation>Все правки применимы</translation>
    </message>
    <message>
        <source>to %1 at %2</source>
        <translation>к %1 на %2</translation>
    </message>
    <message>
        <source>it would write lines of %1 differently</source>
        <translation>оформил бы строки %1 иначе</translation>
    </message>
    <message>
        <source>compared, the file is never reformatted</source>
        <translation>сравнено, файл не переформатируется</translation>
    </message>
    <message>
        <source>fill %1 with the new value before merging</source>
        <translation>заполнить %1 новым значением до слияния</translation>
    </message>
    <message>
        <source>the apply writes the variable&apos;s value as a new version</source>
        <translation>apply запишет значение переменной новой версией</translation>
    </message>
    <message>
        <source>the apply generates a new value and writes it as a new version</source>
        <translation>apply создаст новое значение и запишет его новой версией</translation>
    </message>
    <message>
        <source>%1 gets the same new value</source>
        <translation>%1 получит то же новое значение</translation>
    </message>
    <message>
        <source>Rotate %1</source>
        <translation>Ротация %1</translation>
    </message>
    <message>
        <source>Vault metadata</source>
        <translation>Метаданные Vault</translation>
    </message>
    <message numerus="yes">
        <source>%n paths</source>
        <translation>
            <numerusform>%n путь</numerusform>
            <numerusform>%n пути</numerusform>
            <numerusform>%n путей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not read yet</source>
        <translation>%1: ещё не прочитано</translation>
    </message>
    <message>
        <source>paths, rotations, drift</source>
        <translation>пути, ротации, расхождение</translation>
    </message>
    <message>
        <source>Sign in to %1, then F5</source>
        <translation>Войти в %1, затем F5</translation>
    </message>
    <message>
        <source>%1: backend is sealed</source>
        <translation>%1: хранилище запечатано</translation>
    </message>
    <message>
        <source>%1: backend not read</source>
        <translation>%1: хранилище не прочитано</translation>
    </message>
    <message numerus="yes">
        <source>%n paths, audit</source>
        <translation>
            <numerusform>%n путь, аудит</numerusform>
            <numerusform>%n пути, аудит</numerusform>
            <numerusform>%n путей, аудит</numerusform>
        </translation>
    </message>
    <message>
        <source>Unseal %1, then F5</source>
        <translation>Распечатать %1, затем F5</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n folders, no list right</source>
        <translation>
            <numerusform>%1: %n папка без права list</numerusform>
            <numerusform>%1: %n папки без права list</numerusform>
            <numerusform>%1: %n папок без права list</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs list on metadata/%1</source>
        <translation>Нужно право list на metadata/%1</translation>
    </message>
    <message>
        <source>Terraform tree</source>
        <translation>Дерево Terraform</translation>
    </message>
    <message>
        <source>declarations, drift</source>
        <translation>объявления, расхождение</translation>
    </message>
    <message>
        <source>Commit the Terraform files to the base branch</source>
        <translation>Закоммитить файлы Terraform в базовую ветку</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>на %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not parse</source>
        <translation>%1 не разбирается</translation>
    </message>
    <message>
        <source>Mend %1</source>
        <translation>Починить %1</translation>
    </message>
    <message>
        <source>%1: no audit source</source>
        <translation>%1: нет источника аудита</translation>
    </message>
    <message>
        <source>who reads what in %1</source>
        <translation>кто что читает в %1</translation>
    </message>
    <message>
        <source>Add audit &quot;vault&quot; to %1</source>
        <translation>Добавить audit &quot;vault&quot; в %1</translation>
    </message>
    <message>
        <source>Vault audit log</source>
        <translation>Журнал аудита Vault</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: audit log not read</source>
        <translation>%1: журнал аудита не прочитан</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines of the audit log could not be read</source>
        <translation>
            <numerusform>%1: %n строка журнала аудита не прочитана</numerusform>
            <numerusform>%1: %n строки журнала аудита не прочитаны</numerusform>
            <numerusform>%1: %n строк журнала аудита не прочитано</numerusform>
        </translation>
    </message>
    <message>
        <source>See %1</source>
        <translation>См. %1</translation>
    </message>
    <message>
        <source>Rotation cadences</source>
        <translation>Периодичность</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n вид</numerusform>
            <numerusform>%n вида</numerusform>
            <numerusform>%n видов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have no cadence</source>
        <translation>
            <numerusform>%n секрет без периодичности</numerusform>
            <numerusform>%n секрета без периодичности</numerusform>
            <numerusform>%n секретов без периодичности</numerusform>
        </translation>
    </message>
    <message>
        <source>whether they are overdue</source>
        <translation>просрочены ли они</translation>
    </message>
    <message>
        <source>Add a cadence block to %1</source>
        <translation>Добавить блок cadence в %1</translation>
    </message>
    <message>
        <source>%1 is declared, but has no live version</source>
        <translation>%1: объявлен, но без живой версии</translation>
    </message>
    <message>
        <source>no such path</source>
        <translation>такого пути нет</translation>
    </message>
    <message>
        <source>Look at the last apply of this root: the block was merged and never applied, or the path was deleted by hand</source>
        <translation>Проверить последний apply этого корня: блок слит, но не применён, или путь удалён вручную</translation>
    </message>
    <message>
        <source>%1 written by %2, not by the pipeline</source>
        <translation>%1: запись от %2, в обход конвейера</translation>
    </message>
    <message>
        <source>%1 wrote %2</source>
        <translation>%1: запись в %2</translation>
    </message>
    <message>
        <source>writers: %1</source>
        <translation>кому можно писать: %1</translation>
    </message>
    <message>
        <source>Ask %1 why; bring the new value into the pipeline before its next apply, which would write the old variable back</source>
        <translation>Узнать у %1 причину; внести новое значение в конвейер до следующего apply, иначе тот вернёт старую переменную</translation>
    </message>
    <message>
        <source>%1 is sealed</source>
        <translation>%1: запечатан</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1: не удалось прочитать</translation>
    </message>
    <message>
        <source>%1, asked %2</source>
        <translation>%1, запрошено %2</translation>
    </message>
    <message numerus="yes">
        <source>%n paths shown as read %1</source>
        <translation>
            <numerusform>%n путь показан по снимку от %1</numerusform>
            <numerusform>%n пути показаны по снимку от %1</numerusform>
            <numerusform>%n путей показано по снимку от %1</numerusform>
        </translation>
    </message>
    <message>
        <source>written by %1</source>
        <translation>запись от %1</translation>
    </message>
    <message>
        <source>%1 exists in Vault, not in Terraform</source>
        <translation>%1: есть в Vault, нет в Terraform</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>создан %1</translation>
    </message>
    <message>
        <source>written %1 (v%2)</source>
        <translation>записан %1 (v%2)</translation>
    </message>
    <message>
        <source>cadence %1 %2</source>
        <translation>периодичность %1 %2</translation>
    </message>
    <message>
        <source>%1 overdue %2</source>
        <translation>%1: просрочен на %2</translation>
    </message>
    <message>
        <source>Nothing can be staged before the Terraform repository is read</source>
        <translation>Вносить правки можно, когда прочитан репозиторий Terraform</translation>
    </message>
    <message>
        <source>last_vault_rotation %1</source>
        <translation>last_vault_rotation %1</translation>
    </message>
    <message>
        <source>attested by %1 on %2</source>
        <translation>подтверждение: %1, %2</translation>
    </message>
    <message>
        <source>written by %1 with another value</source>
        <translation>запись от %1, значение другое</translation>
    </message>
    <message>
        <source>rotation merged, applied by %1 on %2</source>
        <translation>ротация слита, apply: %1, %2</translation>
    </message>
    <message>
        <source>%1 is not read</source>
        <translation>%1 не читается</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n запрос</numerusform>
            <numerusform>%n запроса</numerusform>
            <numerusform>%n запросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n секрет</numerusform>
            <numerusform>%n секрета</numerusform>
            <numerusform>%n секретов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n правка</numerusform>
            <numerusform>%n правки</numerusform>
            <numerusform>%n правок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders not readable</source>
        <translation>
            <numerusform>%n папка не читается</numerusform>
            <numerusform>%n папки не читаются</numerusform>
            <numerusform>%n папок не читается</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the reading broke off</source>
        <translation>%1: чтение прервалось</translation>
    </message>
    <message>
        <source>the apply writes custom_metadata of %1, and no version</source>
        <translation>apply запишет custom_metadata %1, версии не запишет</translation>
    </message>
    <message>
        <source>Adopt the metadata of %1</source>
        <translation>Принять метаданные %1</translation>
    </message>
    <message>
        <source>The value stays as it is, and who writes it stays the same: Terraform manages its custom_metadata only</source>
        <translation>Значение и тот, кто его пишет, остаются прежними: Terraform управляет только custom_metadata</translation>
    </message>
    <message>
        <source>Terraform&apos;s provider asks for its metadata only: no plan and no apply reads the value</source>
        <translation>Провайдер Terraform запрашивает только метаданные: ни plan, ни apply значения не читают</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Ротация</translation>
    </message>
    <message>
        <source>Declare a secret</source>
        <translation>Объявить секрет</translation>
    </message>
    <message>
        <source>Set owner, kind and cadence</source>
        <translation>Задать владельца, вид и периодичность</translation>
    </message>
    <message>
        <source>Promote to another environment</source>
        <translation>Продвинуть в другое окружение</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Adopt its metadata only</source>
        <translation>Принять только метаданные</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Вывести из обращения</translation>
    </message>
    <message>
        <source>Move or rename</source>
        <translation>Переместить или переименовать</translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n commits of %2 as it was last fetched: pull first</source>
        <translation>
            <numerusform>%1 отстаёт на %n коммит от %2 (по последнему fetch): сначала pull</numerusform>
            <numerusform>%1 отстаёт на %n коммита от %2 (по последнему fetch): сначала pull</numerusform>
            <numerusform>%1 отстаёт на %n коммитов от %2 (по последнему fetch): сначала pull</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2; no remote has this branch</source>
        <translation>%1 на %2; ни в одном remote этой ветки нет</translation>
    </message>
    <message>
        <source>%1 at %2 has all of %3 as it was last fetched</source>
        <translation>%1 на %2 содержит всё из %3 (по последнему fetch)</translation>
    </message>
    <message>
        <source>%1 is not on the PATH</source>
        <translation>%1 нет в PATH</translation>
    </message>
    <message>
        <source>what looks like a secret&apos;s value is added at %1</source>
        <translation>похожее на значение секрета добавлено в %1</translation>
    </message>
    <message>
        <source>it finds nothing in what the draft adds</source>
        <translation>в добавленном черновиком ничего не найдено</translation>
    </message>
    <message>
        <source>it runs only when confirmed, under an identity that you name</source>
        <translation>запускается только после подтверждения, от имени, которое вы укажете</translation>
    </message>
    <message>
        <source>it runs another program, and only when it is asked for</source>
        <translation>запускает другую программу, только по запросу</translation>
    </message>
    <message>
        <source>The base is current</source>
        <translation>База актуальна</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Рецензенты</translation>
    </message>
    <message>
        <source>Effect on policies</source>
        <translation>Влияние на политики</translation>
    </message>
    <message>
        <source>No plaintext for gitleaks</source>
        <translation>Нет открытых значений для gitleaks</translation>
    </message>
    <message>
        <source>Valid for terraform validate</source>
        <translation>Проходит terraform validate</translation>
    </message>
    <message>
        <source>The plan changes what this draft names</source>
        <translation>План меняет названное в черновике</translation>
    </message>
    <message numerus="yes">
        <source>terraform plan ended with %n errors; their text may hold values and stays there</source>
        <translation>
            <numerusform>terraform plan завершён с %n ошибкой; её текст может содержать значения и остаётся там</numerusform>
            <numerusform>terraform plan завершён с %n ошибками; их текст может содержать значения и остаётся там</numerusform>
            <numerusform>terraform plan завершён с %n ошибками; их текст может содержать значения и остаётся там</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the plan would also change %n addresses that no change of this draft names</source>
        <translation>
            <numerusform>план изменил бы и %n адрес, не названный в черновике</numerusform>
            <numerusform>план изменил бы и %n адреса, не названные в черновике</numerusform>
            <numerusform>план изменил бы и %n адресов, не названных в черновике</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to add, %2 to change, %3 to destroy: nothing but what this draft names</source>
        <translation>добавить %1, изменить %2, удалить %3: только названное в черновике</translation>
    </message>
    <message>
        <source>who may do what afterwards is not simulated yet</source>
        <translation>кто что сможет делать потом, пока не моделируется</translation>
    </message>
    <message>
        <source>no production environment is touched: one reviewer</source>
        <translation>production не затронут: один рецензент</translation>
    </message>
    <message>
        <source>it touches production: the text asks for two reviewers</source>
        <translation>затронут production: текст просит двух рецензентов</translation>
    </message>
    <message>
        <source>no root module of the repository loads these files</source>
        <translation>ни один корневой модуль не загружает эти файлы</translation>
    </message>
    <message numerus="yes">
        <source>terraform validate finds %n errors</source>
        <translation>
            <numerusform>terraform validate: %n ошибка</numerusform>
            <numerusform>terraform validate: %n ошибки</numerusform>
            <numerusform>terraform validate: %n ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>terraform validate finds nothing wrong in %n root modules</source>
        <translation>
            <numerusform>terraform validate: в %n корневом модуле ошибок нет</numerusform>
            <numerusform>terraform validate: в %n корневых модулях ошибок нет</numerusform>
            <numerusform>terraform validate: в %n корневых модулях ошибок нет</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>of the value, with commas</source>
        <translation>значения, через запятую</translation>
    </message>
    <message>
        <source>CI variable</source>
        <translation>Переменная CI</translation>
    </message>
    <message>
        <source>ephemeral and sensitive; CI fills it</source>
        <translation>ephemeral и sensitive; её заполняет CI</translation>
    </message>
    <message>
        <source>the apply writes the new custom_metadata</source>
        <translation>apply запишет новые custom_metadata</translation>
    </message>
    <message>
        <source>No version is written: only its metadata is managed</source>
        <translation>Версия не записывается: управляются только метаданные</translation>
    </message>
    <message>
        <source>make sure that %1 holds the current value before merging</source>
        <translation>до слияния убедиться, что %1 содержит текущее значение</translation>
    </message>
    <message>
        <source>the same apply writes the value again, as a new version</source>
        <translation>тот же apply снова запишет значение, новой версией</translation>
    </message>
    <message>
        <source>The provider writes metadata only together with a value: the apply writes one new version, from %1. That is no rotation</source>
        <translation>Провайдер пишет метаданные только вместе со значением: apply запишет одну новую версию, из %1. Это не ротация</translation>
    </message>
    <message>
        <source>Describe %1</source>
        <translation>Описать %1</translation>
    </message>
    <message>
        <source>The first apply writes %1 as version %2. If it does not hold the current value, readers get another one, and the current value is only the old version %3</source>
        <translation>Первый apply запишет %1 версией %2. Если там не текущее значение, читатели получат другое, а текущее останется только в старой версии %3</translation>
    </message>
    <message>
        <source>The current value has the key %1 as well: the new version is without it</source>
        <translation>В текущем значении есть и ключ %1: в новой версии его не будет</translation>
    </message>
    <message>
        <source>It keeps %1 versions: that write destroys version %2 for good</source>
        <translation>Хранится версий: %1; эта запись навсегда уничтожит версию %2</translation>
    </message>
    <message>
        <source>The mount says how many versions are kept: when it is full, the oldest is destroyed</source>
        <translation>Сколько версий хранить, решает точка монтирования: когда предел достигнут, старейшая уничтожается</translation>
    </message>
    <message>
        <source>The import itself reads the object: Terraform&apos;s provider asks Vault for %1, and so does each later plan. This console does not</source>
        <translation>Сам импорт читает объект: провайдер Terraform запрашивает у Vault %1, как и каждый следующий plan. Эта консоль не запрашивает</translation>
    </message>
    <message>
        <source>Its siblings&apos; declarations keep no %1: the apply removes it from custom_metadata</source>
        <translation>В соседних объявлениях нет %1: apply удалит его из custom_metadata</translation>
    </message>
    <message>
        <source>To manage owner, kind and cadence without writing any version, adopt its metadata only</source>
        <translation>Чтобы управлять владельцем, видом и периодичностью без записи версий, примите только метаданные</translation>
    </message>
    <message>
        <source>all keys of its value, with commas</source>
        <translation>все ключи значения, через запятую</translation>
    </message>
    <message>
        <source>must hold the current value at the first apply</source>
        <translation>при первом apply должна содержать текущее значение</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Импортировать %1</translation>
    </message>
    <message>
        <source>fill %1 with the current value before merging</source>
        <translation>заполнить %1 текущим значением до слияния</translation>
    </message>
    <message>
        <source>let the identity that applies read %1 for the import</source>
        <translation>на время импорта разрешить исполнителю apply читать %1</translation>
    </message>
    <message>
        <source>the apply imports %1, which reads it, and writes one new version</source>
        <translation>apply импортирует %1 (это чтение) и запишет одну новую версию</translation>
    </message>
    <message>
        <source>the apply moves %1 to %2 in the state and writes nothing</source>
        <translation>apply переместит %1 в %2 в state и ничего не запишет</translation>
    </message>
    <message>
        <source>Only the address changes: path, value and versions stay as they are</source>
        <translation>Меняется только адрес: путь, значение и версии остаются</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Переместить</translation>
    </message>
    <message>
        <source>path: a new place in Vault; address: the name in Terraform only</source>
        <translation>path: новое место в Vault; address: только имя в Terraform</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>the new path in its environment, or the new label</source>
        <translation>новый путь в том же окружении или новая метка</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Переместить %1 в %2</translation>
    </message>
    <message>
        <source>point every reader of %1 to the new path</source>
        <translation>перевести всех читателей %1 на новый путь</translation>
    </message>
    <message>
        <source>the apply writes version 1 of %1</source>
        <translation>apply запишет версию 1 в %1</translation>
    </message>
    <message>
        <source>the apply forgets %1, which stays in Vault with all its versions until it is deleted by hand</source>
        <translation>apply забудет %1; в Vault он останется со всеми версиями, пока его не удалят вручную</translation>
    </message>
    <message>
        <source>A path has no rename: Terraform would destroy the old one and write a new one. Here the old one is only forgotten, so that its readers go on</source>
        <translation>Путь нельзя переименовать: Terraform уничтожил бы старый и записал новый. Здесь старый только забывается, чтобы читатели работали дальше</translation>
    </message>
    <message>
        <source>The value must be written anew from its source: no value is copied, and the versions so far stay at the old path</source>
        <translation>Значение нужно записать заново из источника: значения не копируются, прежние версии остаются на старом пути</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Периодичность</translation>
    </message>
    <message>
        <source>how often it is rotated: 90d</source>
        <translation>как часто нужна ротация: 90d</translation>
    </message>
    <message>
        <source>Terraform runs in %1 under the identity that you name for %2, not under yours.</source>
        <translation>Terraform запускается в %1 от имени, которое вы укажете для %2, а не от вашего.</translation>
    </message>
    <message>
        <source>It reads its whole state, which holds values, from the backend %1.</source>
        <translation>Читает весь state, где есть значения, из бэкенда %1.</translation>
    </message>
    <message>
        <source>It starts these providers: %1.</source>
        <translation>Запускает провайдеры: %1.</translation>
    </message>
    <message>
        <source>The Vault provider creates a child token of that identity: a write in Vault, and in its audit log.</source>
        <translation>Провайдер Vault создаёт дочерний токен от этого имени: это запись в Vault и в его журнале аудита.</translation>
    </message>
    <message>
        <source>The Vault provider uses that identity&apos;s own token, since the configuration says skip_child_token.</source>
        <translation>Провайдер Vault берёт сам токен этого имени: в конфигурации стоит skip_child_token.</translation>
    </message>
    <message numerus="yes">
        <source>It refreshes, that is reads, these %n resources.</source>
        <translation>
            <numerusform>Обновляет, то есть читает, %n ресурс.</numerusform>
            <numerusform>Обновляет, то есть читает, %n ресурса.</numerusform>
            <numerusform>Обновляет, то есть читает, %n ресурсов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It reads these %n data sources.</source>
        <translation>
            <numerusform>Читает %n источник данных.</numerusform>
            <numerusform>Читает %n источника данных.</numerusform>
            <numerusform>Читает %n источников данных.</numerusform>
        </translation>
    </message>
    <message>
        <source>It writes nothing: no plan file, no lock, no state. Only addresses, actions, counts and severities come back.</source>
        <translation>Ничего не пишет: ни файла плана, ни блокировки, ни state. Возвращаются только адреса, действия, количества и важность.</translation>
    </message>
    <message>
        <source>Only the shape is taken from %1 (%2): no value is copied</source>
        <translation>Из %1 (%2) берётся только форма: значения не копируются</translation>
    </message>
    <message>
        <source>The apply generates a value of its own for %1</source>
        <translation>apply создаст для %1 своё значение</translation>
    </message>
    <message>
        <source>%1 needs its own value in its own variable %2</source>
        <translation>Для %1 нужно своё значение в своей переменной %2</translation>
    </message>
    <message>
        <source>The declarations of %1 keep no %2: it is left out</source>
        <translation>В объявлениях %1 нет %2: поле опущено</translation>
    </message>
    <message>
        <source>To environment</source>
        <translation>В окружение</translation>
    </message>
    <message>
        <source>of the target, where it needs one</source>
        <translation>целевого окружения, где она нужна</translation>
    </message>
    <message>
        <source>Promote %1 to %2</source>
        <translation>Продвинуть %1 в %2</translation>
    </message>
    <message>
        <source>the apply writes version 1 in %1</source>
        <translation>apply запишет версию 1 в %1</translation>
    </message>
    <message>
        <source>the apply forgets the metadata; disable_delete leaves it in Vault</source>
        <translation>apply забудет метаданные; disable_delete оставит их в Vault</translation>
    </message>
    <message>
        <source>the apply destroys its metadata and all its versions, for good</source>
        <translation>apply навсегда уничтожит метаданные и все версии</translation>
    </message>
    <message>
        <source>the apply deletes its newest version; older versions and its metadata stay in Vault</source>
        <translation>apply удалит новейшую версию; старые версии и метаданные останутся в Vault</translation>
    </message>
    <message>
        <source>Destroy: nobody can read it after the apply, and nothing brings it back</source>
        <translation>Destroy: после apply его никто не прочтёт и ничто не вернёт</translation>
    </message>
    <message>
        <source>Destroy: nobody can read it after the apply. Without delete_all_versions the provider deletes the newest version only, which can be undeleted</source>
        <translation>Destroy: после apply его никто не прочтёт. Без delete_all_versions провайдер удаляет только новейшую версию, её можно восстановить</translation>
    </message>
    <message>
        <source>confirm that nobody reads %1 any more</source>
        <translation>убедиться, что %1 больше никто не читает</translation>
    </message>
    <message>
        <source>the apply forgets %1; the secret and all its versions stay in Vault</source>
        <translation>apply забудет %1; секрет и все версии останутся в Vault</translation>
    </message>
    <message>
        <source>Keep: it stays live with its value, and nobody manages or rotates it any more until it is deleted by hand</source>
        <translation>Keep: секрет живёт со своим значением, но без управления и ротации, пока его не удалят вручную</translation>
    </message>
    <message>
        <source>The live secret</source>
        <translation>Живой секрет</translation>
    </message>
    <message>
        <source>keep: Terraform forgets it; destroy: the apply deletes it</source>
        <translation>keep: Terraform забудет его; destroy: apply удалит его</translation>
    </message>
    <message>
        <source>Retire %1</source>
        <translation>Вывести %1 из обращения</translation>
    </message>
    <message>
        <source>take %1 out of the CI after the merge</source>
        <translation>после слияния убрать %1 из CI</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets of clouds</source>
        <translation>
            <numerusform>%n облачный секрет</numerusform>
            <numerusform>%n облачных секрета</numerusform>
            <numerusform>%n облачных секретов</numerusform>
        </translation>
    </message>
    <message>
        <source>no inventory yet</source>
        <translation>пока без описи</translation>
    </message>
    <message numerus="yes">
        <source>%n declared secrets</source>
        <translation>
            <numerusform>%n объявленный секрет</numerusform>
            <numerusform>%n объявленных секрета</numerusform>
            <numerusform>%n объявленных секретов</numerusform>
        </translation>
    </message>
    <message>
        <source>what is live was not read</source>
        <translation>живое не прочитано</translation>
    </message>
    <message numerus="yes">
        <source>the keys of %n secrets</source>
        <translation>
            <numerusform>ключи %n секрета</numerusform>
            <numerusform>ключи %n секретов</numerusform>
            <numerusform>ключи %n секретов</numerusform>
        </translation>
    </message>
    <message>
        <source>they were not read: that needs read on %1</source>
        <translation>не прочитаны: нужно право read на %1</translation>
    </message>
    <message>
        <source>a part of %1</source>
        <translation>часть %1</translation>
    </message>
    <message>
        <source>its reading broke off</source>
        <translation>чтение прервалось</translation>
    </message>
    <message>
        <source>declared by %1</source>
        <translation>объявлено в %1</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>%1 целиком</translation>
    </message>
    <message>
        <source>it was not read yet</source>
        <translation>ещё не прочитано</translation>
    </message>
    <message>
        <source>%1 as it is now</source>
        <translation>%1 сейчас</translation>
    </message>
    <message>
        <source>it did not answer; compared is what was read %1</source>
        <translation>ответа нет; сравнено прочитанное %1</translation>
    </message>
    <message>
        <source>the Terraform repository was not read</source>
        <translation>репозиторий Terraform не прочитан</translation>
    </message>
    <message>
        <source>this part of %1 was not read</source>
        <translation>эта часть %1 не прочитана</translation>
    </message>
    <message>
        <source>%1 could not be read, and may declare it</source>
        <translation>%1 не прочитан, объявление может быть там</translation>
    </message>
    <message>
        <source>the path that %1 declares is not known, and may be this one</source>
        <translation>путь, объявленный в %1, неизвестен и может быть этим</translation>
    </message>
    <message>
        <source>%1 has v%2, %3 has v%4</source>
        <translation>%1: v%2, %3: v%4</translation>
    </message>
    <message>
        <source>%1 has %2; %3 has %4</source>
        <translation>%1: %2; %3: %4</translation>
    </message>
    <message>
        <source>%1 is %2, declared %3</source>
        <translation>%1: %2, объявлено %3</translation>
    </message>
    <message>
        <source>the mount %1</source>
        <translation>точка монтирования %1</translation>
    </message>
    <message>
        <source>this token sees no such mount</source>
        <translation>этому токену такая точка монтирования не видна</translation>
    </message>
    <message>
        <source>this token may not list policies</source>
        <translation>этому токену нельзя перечислять политики</translation>
    </message>
    <message>
        <source>this token may not read it</source>
        <translation>этому токену нельзя её читать</translation>
    </message>
    <message>
        <source>the server has no policy %1</source>
        <translation>на сервере нет политики %1</translation>
    </message>
    <message>
        <source>%1 (%2), not declared</source>
        <translation>%1 (%2), не объявлено</translation>
    </message>
    <message>
        <source>the policy %1</source>
        <translation>политика %1</translation>
    </message>
    <message>
        <source>its declared text is not known</source>
        <translation>объявленный текст неизвестен</translation>
    </message>
    <message>
        <source>%1 is not set, declared %2</source>
        <translation>%1: не задано, объявлено %2</translation>
    </message>
    <message>
        <source>%1 is %2, not declared</source>
        <translation>%1: %2, не объявлено</translation>
    </message>
    <message numerus="yes">
        <source>%n keys are live and not declared</source>
        <translation>
            <numerusform>%n живой ключ не объявлен</numerusform>
            <numerusform>%n живых ключа не объявлены</numerusform>
            <numerusform>%n живых ключей не объявлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys are declared and not live</source>
        <translation>
            <numerusform>%n ключ объявлен, но не живой</numerusform>
            <numerusform>%n ключа объявлены, но не живые</numerusform>
            <numerusform>%n ключей объявлено, но не живые</numerusform>
        </translation>
    </message>
    <message>
        <source>committed as %1</source>
        <translation>в коммите: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n declared secrets of %2</source>
        <translation>
            <numerusform>%1: %n объявленный секрет %2</numerusform>
            <numerusform>%1: %n объявленных секрета %2</numerusform>
            <numerusform>%1: %n объявленных секретов %2</numerusform>
        </translation>
    </message>
    <message>
        <source>what is live, versions, drift</source>
        <translation>живое, версии, расхождение</translation>
    </message>
    <message numerus="yes">
        <source>%n modules are not in this repository</source>
        <translation>
            <numerusform>%n модуль не из этого репозитория</numerusform>
            <numerusform>%n модуля не из этого репозитория</numerusform>
            <numerusform>%n модулей не из этого репозитория</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declarations whose path or environment is not known</source>
        <translation>
            <numerusform>%n объявление с неизвестным путём или окружением</numerusform>
            <numerusform>%n объявления с неизвестным путём или окружением</numerusform>
            <numerusform>%n объявлений с неизвестным путём или окружением</numerusform>
        </translation>
    </message>
    <message>
        <source>which secret they declare</source>
        <translation>какой секрет они объявляют</translation>
    </message>
    <message>
        <source>%1: drift</source>
        <translation>%1: расхождение</translation>
    </message>
    <message>
        <source>Declared against live</source>
        <translation>Объявленное и живое</translation>
    </message>
    <message>
        <source>metadata, keys, roles, policies, mounts</source>
        <translation>метаданные, ключи, роли, политики, точки монтирования</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n пара</numerusform>
            <numerusform>%n пары</numerusform>
            <numerusform>%n пар</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is declared twice</source>
        <translation>%1: объявлен дважды</translation>
    </message>
    <message>
        <source>Take out one of the two blocks, with a removed block for its address: each apply overwrites what the other one wrote</source>
        <translation>Убрать один из двух блоков, с блоком removed для его адреса: каждый apply затирает записанное другим</translation>
    </message>
    <message>
        <source>what is live</source>
        <translation>живое</translation>
    </message>
    <message>
        <source>last changed by %1</source>
        <translation>последнее изменение: %1</translation>
    </message>
    <message>
        <source>Apply the root of %1 again, or bring what is live into it: the next apply overwrites it</source>
        <translation>Снова применить корень %1 или внести в него живое: следующий apply его затрёт</translation>
    </message>
    <message>
        <source>%1: keys differ from %2</source>
        <translation>%1: ключи не как в %2</translation>
    </message>
    <message>
        <source>Declare the same keys in both environments: compare %1 with %2</source>
        <translation>Объявить одни и те же ключи в обоих окружениях: сравнить %1 и %2</translation>
    </message>
    <message>
        <source>%1: keys differ from Terraform</source>
        <translation>%1: ключи расходятся с Terraform</translation>
    </message>
    <message>
        <source>Declare the keys that are live in %1: the next apply writes a version with the declared ones only</source>
        <translation>Объявить живые ключи в %1: следующий apply запишет версию только с объявленными</translation>
    </message>
    <message>
        <source>%1: custom metadata differ from Terraform</source>
        <translation>%1: custom_metadata расходятся с Terraform</translation>
    </message>
    <message>
        <source>Bring what is live into %1, or put it back with vault kv metadata patch: an apply changes the metadata of a write-only value only together with its version, and so writes the value anew</source>
        <translation>Внести живое в %1 или вернуть через vault kv metadata patch: метаданные значения write-only apply меняет только вместе с версией, то есть пишет значение заново</translation>
    </message>
    <message>
        <source>Mount %1 differs from Terraform</source>
        <translation>Точка монтирования %1 расходится с Terraform</translation>
    </message>
    <message>
        <source>%1 once held a secret in plain text</source>
        <translation>%1: секрет был открытым текстом</translation>
    </message>
    <message>
        <source>stood at %1</source>
        <translation>стоял в %1</translation>
    </message>
    <message>
        <source>Rotate it at once: it was taken out of the file, and stays in the history of every clone. Then accept this finding, saying when it was rotated</source>
        <translation>Сразу провести ротацию: из файла он убран, но остаётся в истории каждого клона. Затем принять замечание, указав дату ротации</translation>
    </message>
    <message>
        <source>Not all of the git history was searched for plaintext</source>
        <translation>Не вся история git просмотрена на открытые значения</translation>
    </message>
    <message numerus="yes">
        <source>%n versions of files could not be read</source>
        <translation>
            <numerusform>%n версия файла не прочитана</numerusform>
            <numerusform>%n версии файлов не прочитаны</numerusform>
            <numerusform>%n версий файлов не прочитано</numerusform>
        </translation>
    </message>
    <message>
        <source>the clone is shallow and ends before the history does</source>
        <translation>клон неполный (shallow): история обрывается</translation>
    </message>
    <message>
        <source>it is longer than what is looked at</source>
        <translation>она длиннее, чем просматривается</translation>
    </message>
    <message>
        <source>Look through the rest of it yourself</source>
        <translation>Просмотреть остальное самостоятельно</translation>
    </message>
    <message>
        <source>Fetch the whole history: %1</source>
        <translation>Получить всю историю: %1</translation>
    </message>
    <message>
        <source>Policy %1 says something else than Terraform</source>
        <translation>Политика %1 расходится с Terraform</translation>
    </message>
    <message>
        <source>Policy %1 is declared, but not on the server</source>
        <translation>Политика %1 объявлена, но на сервере её нет</translation>
    </message>
    <message>
        <source>Look at the last apply of this root: the block was merged and never applied, or the policy was deleted by hand</source>
        <translation>Проверить последний apply этого корня: блок слит, но не применён, или политика удалена вручную</translation>
    </message>
    <message>
        <source>Policy %1 reaches %2 and is not in Terraform</source>
        <translation>Политика %1 даёт доступ к %2, но её нет в Terraform</translation>
    </message>
    <message>
        <source>Declare it with vault_policy and an import block for %1, or delete it on the server when nobody needs it</source>
        <translation>Объявить через vault_policy и блок import для %1 или удалить на сервере, если она никому не нужна</translation>
    </message>
    <message>
        <source>%1: settings of the role differ from Terraform</source>
        <translation>%1: настройки роли расходятся с Terraform</translation>
    </message>
    <message>
        <source>%1 writes the secrets of %2 and may also read them</source>
        <translation>%1 пишет секреты %2 и может их читать</translation>
    </message>
    <message>
        <source>grants read on %1</source>
        <translation>даёт read на %1</translation>
    </message>
    <message>
        <source>named as the writer of %1</source>
        <translation>указан как пишущий в %1</translation>
    </message>
    <message>
        <source>Take read from the rules of its data/ paths: an apply with write-only arguments needs create and update, and read of metadata/ alone</source>
        <translation>Убрать read из правил для путей data/: apply с аргументами write-only нужны create и update, а read только для metadata/</translation>
    </message>
    <message>
        <source>Let a role be assumed instead: OIDC for a CI, an instance or task role for what runs in AWS</source>
        <translation>Вместо ключа принимать роль: OIDC для CI, роль instance или task для того, что работает в AWS</translation>
    </message>
    <message>
        <source>Use Workload Identity Federation or an attached service account instead of a key</source>
        <translation>Вместо ключа использовать Workload Identity Federation или привязанный service account</translation>
    </message>
    <message>
        <source>Use a federated identity credential or a managed identity instead of a password</source>
        <translation>Вместо пароля использовать federated identity credential или managed identity</translation>
    </message>
    <message>
        <source>Use a short-lived token of a federated or attached identity instead</source>
        <translation>Вместо него использовать короткоживущий токен федеративной или привязанной identity</translation>
    </message>
    <message>
        <source>%1 is a key that nobody takes back</source>
        <translation>%1: бессрочный ключ</translation>
    </message>
    <message>
        <source>%1 is kept in it</source>
        <translation>в нём хранится %1</translation>
    </message>
    <message>
        <source>the state is a file on the disk of whoever applies</source>
        <translation>state лежит файлом на диске того, кто запускает apply</translation>
    </message>
    <message>
        <source>its encryption is switched off</source>
        <translation>шифрование отключено</translation>
    </message>
    <message>
        <source>it is sent without TLS</source>
        <translation>передаётся без TLS</translation>
    </message>
    <message>
        <source>The state of %1 holds secrets and is kept open</source>
        <translation>State %1 содержит секреты и хранится открыто</translation>
    </message>
    <message>
        <source>Keep it in a backend that encrypts and that only the pipeline reads, and give secrets through write-only arguments</source>
        <translation>Хранить в бэкенде с шифрованием, который читает только конвейер, а секреты передавать через аргументы write-only</translation>
    </message>
    <message>
        <source>no backend is configured: the state is a local file</source>
        <translation>бэкенд не настроен: state лежит локальным файлом</translation>
    </message>
    <message>
        <source>stands under a name of a secret</source>
        <translation>стоит под именем секрета</translation>
    </message>
    <message>
        <source>is given to a store of secrets</source>
        <translation>передаётся в хранилище секретов</translation>
    </message>
    <message>
        <source>goes into a secret</source>
        <translation>идёт в секрет</translation>
    </message>
    <message>
        <source>%1 holds a secret in plain text</source>
        <translation>%1: секрет открытым текстом</translation>
    </message>
    <message>
        <source>Rotate it at once: what was committed stays in every clone. Then let CI fill a variable that is sensitive and ephemeral</source>
        <translation>Сразу провести ротацию: коммит остаётся в каждом клоне. Затем пусть CI заполняет переменную sensitive и ephemeral</translation>
    </message>
    <message>
        <source>A secret stands in plain text</source>
        <translation>Секрет открытым текстом</translation>
    </message>
    <message>
        <source>Whoever can read the repository, a clone of it or a log of its CI has the value, now and for good</source>
        <translation>Кто читает репозиторий, его клон или журнал CI, тот получил значение навсегда</translation>
    </message>
    <message>
        <source>A secret is given through an argument that is kept in the state</source>
        <translation>Секрет передан через аргумент, который хранится в state</translation>
    </message>
    <message>
        <source>Terraform writes the value into its state and its plans; a write-only argument leaves it out</source>
        <translation>Terraform пишет значение в state и в планы; аргумент write-only туда не попадает</translation>
    </message>
    <message>
        <source>A variable that feeds a secret is not sensitive</source>
        <translation>Переменная для секрета не sensitive</translation>
    </message>
    <message>
        <source>Terraform prints it in plans and in the logs of the CI</source>
        <translation>Terraform печатает её в планах и в журналах CI</translation>
    </message>
    <message>
        <source>A cloud key without an end is created</source>
        <translation>Создаётся бессрочный облачный ключ</translation>
    </message>
    <message>
        <source>The key stands in the state and works until somebody deletes it; federated identities have none</source>
        <translation>Ключ лежит в state и действует, пока его не удалят; у федеративных identity ключа нет</translation>
    </message>
    <message>
        <source>A state that holds secrets is kept open</source>
        <translation>State с секретами хранится открыто</translation>
    </message>
    <message>
        <source>Whoever can read the state&apos;s file or store has every value in it</source>
        <translation>Кто читает файл или хранилище state, тот видит все значения</translation>
    </message>
    <message>
        <source>starts like a Vault token</source>
        <translation>начинается как токен Vault</translation>
    </message>
    <message>
        <source>starts like an AWS access key</source>
        <translation>начинается как ключ доступа AWS</translation>
    </message>
    <message>
        <source>starts like a GitHub token</source>
        <translation>начинается как токен GitHub</translation>
    </message>
    <message>
        <source>starts like a GitLab token</source>
        <translation>начинается как токен GitLab</translation>
    </message>
    <message>
        <source>starts like a Slack token</source>
        <translation>начинается как токен Slack</translation>
    </message>
    <message>
        <source>is a Slack address that anybody who knows it can post to</source>
        <translation>адрес Slack: кто его знает, может туда писать</translation>
    </message>
    <message>
        <source>starts like a Stripe key</source>
        <translation>начинается как ключ Stripe</translation>
    </message>
    <message>
        <source>starts like a Google API key</source>
        <translation>начинается как ключ API Google</translation>
    </message>
    <message>
        <source>starts like a Google client secret</source>
        <translation>начинается как client secret Google</translation>
    </message>
    <message>
        <source>starts like a SendGrid key</source>
        <translation>начинается как ключ SendGrid</translation>
    </message>
    <message>
        <source>starts like a DigitalOcean token</source>
        <translation>начинается как токен DigitalOcean</translation>
    </message>
    <message>
        <source>starts like an npm token</source>
        <translation>начинается как токен npm</translation>
    </message>
    <message>
        <source>starts like a PyPI token</source>
        <translation>начинается как токен PyPI</translation>
    </message>
    <message>
        <source>starts like a Docker token</source>
        <translation>начинается как токен Docker</translation>
    </message>
    <message>
        <source>starts like a Terraform Cloud token</source>
        <translation>начинается как токен Terraform Cloud</translation>
    </message>
    <message>
        <source>starts like a Databricks token</source>
        <translation>начинается как токен Databricks</translation>
    </message>
    <message>
        <source>is an age key</source>
        <translation>это ключ age</translation>
    </message>
    <message>
        <source>is the key of an Azure connection string</source>
        <translation>это ключ из строки подключения Azure</translation>
    </message>
    <message>
        <source>is a private key</source>
        <translation>это закрытый ключ</translation>
    </message>
    <message>
        <source>looks like a JSON web token</source>
        <translation>похоже на JSON Web Token</translation>
    </message>
    <message>
        <source>is the password of an address</source>
        <translation>это пароль в адресе</translation>
    </message>
    <message>
        <source>%1 feeds a secret and is not sensitive</source>
        <translation>%1 идёт в секрет, но не sensitive</translation>
    </message>
    <message>
        <source>goes into a secret here</source>
        <translation>здесь идёт в секрет</translation>
    </message>
    <message>
        <source>Add sensitive = true, and ephemeral = true where only write-only arguments take it</source>
        <translation>Добавить sensitive = true, а где её берут только аргументы write-only, и ephemeral = true</translation>
    </message>
    <message>
        <source>Give it through %1 and its version (%2 or newer, Terraform 1.11); the value then leaves the state with the next apply, and old states still hold it</source>
        <translation>Передавать через %1 и его версию (%2 или новее, Terraform 1.11); со следующим apply значение уйдёт из state, но в старых state останется</translation>
    </message>
    <message>
        <source>%1 has no write-only form of it: let the value be written outside of Terraform, or move the secret to a resource that has one</source>
        <translation>У %1 нет формы write-only: писать значение вне Terraform или перенести секрет в ресурс, где она есть</translation>
    </message>
    <message>
        <source>%1 of %2 ends in the state</source>
        <translation>%1 из %2 попадает в state</translation>
    </message>
    <message>
        <source>given through %1</source>
        <translation>передан через %1</translation>
    </message>
    <message>
        <source>%1 was added (%2)</source>
        <translation>%1: добавлено (%2)</translation>
    </message>
    <message>
        <source>%1 was removed (%2)</source>
        <translation>%1: удалено (%2)</translation>
    </message>
    <message>
        <source>%1: %2 was added</source>
        <translation>%1: добавлено %2</translation>
    </message>
    <message>
        <source>%1: %2 was removed</source>
        <translation>%1: удалено %2</translation>
    </message>
    <message>
        <source>%1: %2 was added (%3)</source>
        <translation>%1: добавлено %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 was removed (%3)</source>
        <translation>%1: удалено %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 was %3, is %4</source>
        <translation>%1: %2 было %3, стало %4</translation>
    </message>
    <message>
        <source>A secret once stood in plain text</source>
        <translation>Секрет был открытым текстом</translation>
    </message>
    <message>
        <source>It was taken out of the file, and stays in the history of every clone</source>
        <translation>Из файла он убран, но остаётся в истории каждого клона</translation>
    </message>
    <message>
        <source>The identity that writes secrets may also read them</source>
        <translation>Тот, кто пишет секреты, может их и читать</translation>
    </message>
    <message>
        <source>Whoever can change the pipeline can have every value printed by it</source>
        <translation>Кто может менять конвейер, может вывести через него любое значение</translation>
    </message>
    <message>
        <source>gitleaks takes something for a secret</source>
        <translation>gitleaks принимает что-то за секрет</translation>
    </message>
    <message>
        <source>gitleaks takes this for a secret: %1</source>
        <translation>gitleaks принимает это за секрет: %1</translation>
    </message>
    <message>
        <source>Rotate it at once, or mark the line for gitleaks when it is none</source>
        <translation>Сразу провести ротацию или пометить строку для gitleaks, если это не секрет</translation>
    </message>
    <message>
        <source>Rotate it at once: it stays in the history of every clone</source>
        <translation>Сразу провести ротацию: он остаётся в истории каждого клона</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Политика</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Attest %1 of %2</source>
        <translation>Подтверждение %1: %2</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Секрет</translation>
    </message>
    <message>
        <source>its path, where it is about one secret</source>
        <translation>путь, если речь об одном секрете</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>кто это сделал</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>in UTC: 2026-11-20T09:30:00Z</source>
        <translation>в UTC: 2026-11-20T09:30:00Z</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Коммит</translation>
    </message>
    <message>
        <source>that it was done with; may stay empty</source>
        <translation>с которым сделано; можно не указывать</translation>
    </message>
    <message>
        <source>somebody who was there confirms it in the review</source>
        <translation>при просмотре это подтверждает тот, кто присутствовал</translation>
    </message>
    <message>
        <source>nothing is applied: the record itself is the change</source>
        <translation>apply не нужен: правка и есть запись</translation>
    </message>
    <message>
        <source>Make write-only</source>
        <translation>Перевести на write-only</translation>
    </message>
    <message>
        <source>Set the rotation period</source>
        <translation>Задать период ротации</translation>
    </message>
    <message>
        <source>Narrow a policy</source>
        <translation>Сузить политику</translation>
    </message>
    <message>
        <source>Extend a policy</source>
        <translation>Расширить политику</translation>
    </message>
    <message>
        <source>Give the pipeline its policy</source>
        <translation>Дать конвейеру его политику</translation>
    </message>
    <message>
        <source>Record an attestation</source>
        <translation>Внести подтверждение</translation>
    </message>
    <message>
        <source>Add or mend the pipeline</source>
        <translation>Добавить или починить конвейер</translation>
    </message>
    <message>
        <source>Extend policy %1</source>
        <translation>Расширить политику %1</translation>
    </message>
    <message>
        <source>as policies name it: airflow/metadata/prod/*</source>
        <translation>как в политиках: airflow/metadata/prod/*</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Разрешить</translation>
    </message>
    <message>
        <source>capabilities, with commas</source>
        <translation>capabilities через запятую</translation>
    </message>
    <message>
        <source>whoever has %1 can then read values below %2</source>
        <translation>обладатель %1 сможет читать значения под %2</translation>
    </message>
    <message>
        <source>the owner of %1 agrees that %2 may read it</source>
        <translation>владелец %1 согласен, что %2 сможет его читать</translation>
    </message>
    <message>
        <source>Narrow policy %1</source>
        <translation>Сузить политику %1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Narrower path</source>
        <translation>Более узкий путь</translation>
    </message>
    <message>
        <source>may stay empty; everything it matches must match the rule today</source>
        <translation>можно не указывать; всё, что под него подходит, должно подходить и под правило сейчас</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Отнять</translation>
    </message>
    <message>
        <source>capabilities, with commas; may stay empty</source>
        <translation>capabilities через запятую; можно не указывать</translation>
    </message>
    <message>
        <source>the image %1 has terraform, gitleaks, sallyport-cli, git, curl and jq</source>
        <translation>в образе %1 есть terraform, gitleaks, sallyport-cli, git, curl и jq</translation>
    </message>
    <message>
        <source>%1 accepts this repository&apos;s environment %2 as role %3</source>
        <translation>%1 принимает окружение %2 этого репозитория как роль %3</translation>
    </message>
    <message>
        <source>the forge keeps %1 as a secret of the environment</source>
        <translation>хостинг git хранит %1 как секрет окружения</translation>
    </message>
    <message>
        <source>%1 asks for two approvals, and so does the environment %2</source>
        <translation>%1 требует двух одобрений, окружение %2 тоже</translation>
    </message>
    <message>
        <source>nothing is applied before two people have approved it</source>
        <translation>apply только после одобрения двух человек</translation>
    </message>
    <message>
        <source>%1 includes this file</source>
        <translation>%1 включает этот файл</translation>
    </message>
    <message>
        <source>not every Gitea gives its jobs OIDC tokens: there the sign-in fails and says so</source>
        <translation>не каждая Gitea выдаёт заданиям токены OIDC: тогда вход завершится ошибкой с указанием причины</translation>
    </message>
    <message>
        <source>the plan prints addresses and actions only; the job signs in as %1, which needs no read</source>
        <translation>plan печатает только адреса и действия; задание входит как %1, право read ему не нужно</translation>
    </message>
    <message>
        <source>what is merged to %1 is applied by the pipeline</source>
        <translation>слитое в %1 применяет конвейер</translation>
    </message>
    <message>
        <source>Deliver %1 by pipeline</source>
        <translation>Поставка %1 конвейером</translation>
    </message>
    <message>
        <source>Forge</source>
        <translation>Хостинг git</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Образ</translation>
    </message>
    <message>
        <source>of containers, with terraform, gitleaks and sallyport-cli</source>
        <translation>контейнера, с terraform, gitleaks и sallyport-cli</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>that may write, and may not read</source>
        <translation>которой можно писать и нельзя читать</translation>
    </message>
    <message>
        <source>Login method</source>
        <translation>Способ входа</translation>
    </message>
    <message>
        <source>path of the JWT method in Vault</source>
        <translation>путь метода JWT в Vault</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Получатель (aud)</translation>
    </message>
    <message>
        <source>that the role is bound to</source>
        <translation>к которому привязана роль</translation>
    </message>
    <message>
        <source>Rotate %1 every %2</source>
        <translation>Ротация %1 каждые %2</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Каждые</translation>
    </message>
    <message>
        <source>30d, 12h, quarterly</source>
        <translation>30d, 12h, quarterly</translation>
    </message>
    <message>
        <source>Vault changes the password itself, at the latest one period after the last time</source>
        <translation>Vault меняет пароль сам, не позже чем через период после прошлого раза</translation>
    </message>
    <message>
        <source>AWS starts the next rotation by the new rule</source>
        <translation>следующую ротацию AWS начнёт по новому правилу</translation>
    </message>
    <message>
        <source>%1 reaches it through a module and stays as it is</source>
        <translation>%1 приходит через модуль и остаётся как есть</translation>
    </message>
    <message>
        <source>%1 also feeds what is not write-only, so it stays as it is</source>
        <translation>%1 идёт и туда, где не write-only, и остаётся как есть</translation>
    </message>
    <message>
        <source>the providers are at least %1, with Terraform 1.11</source>
        <translation>провайдеры: %1 или новее, Terraform 1.11</translation>
    </message>
    <message>
        <source>%1 holds the current value: the apply writes what it holds</source>
        <translation>%1 содержит текущее значение: apply запишет именно его</translation>
    </message>
    <message numerus="yes">
        <source>this block stands for %n secrets, and all of them change</source>
        <translation>
            <numerusform>этот блок описывает %n секрет, он изменится</numerusform>
            <numerusform>этот блок описывает %n секрета, изменятся все</numerusform>
            <numerusform>этот блок описывает %n секретов, изменятся все</numerusform>
        </translation>
    </message>
    <message>
        <source>older versions of the state file still hold the value: rotate it when this is applied</source>
        <translation>в старых версиях файла state значение остаётся: после apply провести ротацию</translation>
    </message>
    <message>
        <source>the apply writes a new version with the value it has</source>
        <translation>apply записывает новую версию с прежним значением</translation>
    </message>
    <message numerus="yes">
        <source>the apply writes a new version of %n secrets with the value they have</source>
        <translation>
            <numerusform>apply запишет новую версию %n секрета с тем же значением</numerusform>
            <numerusform>apply запишет новые версии %n секретов с теми же значениями</numerusform>
            <numerusform>apply запишет новые версии %n секретов с теми же значениями</numerusform>
        </translation>
    </message>
    <message>
        <source>the value is no longer written to the state file</source>
        <translation>значение больше не пишется в файл state</translation>
    </message>
    <message>
        <source>Make %1 write-only</source>
        <translation>Перевести %1 на write-only</translation>
    </message>
    <message>
        <source>somebody who may write policies applies this once: the pipeline may not widen itself</source>
        <translation>один apply от того, кому можно писать политики: конвейер не вправе расширять себя</translation>
    </message>
    <message>
        <source>%1 may create and update secrets of %2, and read none</source>
        <translation>%1 сможет создавать и обновлять секреты %2, но не читать</translation>
    </message>
    <message>
        <source>Let %1 write and not read</source>
        <translation>Дать %1 запись без чтения</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Репозиторий</translation>
    </message>
    <message>
        <source>acme/secrets: gets a login role of its own; may stay empty</source>
        <translation>acme/secrets: получит свою роль входа; можно не указывать</translation>
    </message>
    <message>
        <source>gitleaks takes it for the value of a secret</source>
        <translation>gitleaks принимает это за значение секрета</translation>
    </message>
    <message>
        <source>Accept %1 until %2</source>
        <translation>Принять %1 до %2</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Находка</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>the last day on which it holds: 2027-01-31</source>
        <translation>последний день, когда это действует: 2027-01-31</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>for the reviewer: what will end it</source>
        <translation>для проверяющего: чем это кончится</translation>
    </message>
    <message>
        <source>nothing is applied: the finding is accepted until %1</source>
        <translation>ничего не применяется: находка принята до %1</translation>
    </message>
    <message>
        <source>after that day it comes back by itself</source>
        <translation>после этого дня она вернётся сама</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Секреты</translation>
    </message>
    <message>
        <source>a glob over environment/path: */connections/smtp_*</source>
        <translation>шаблон по окружению и пути: */connections/smtp_*</translation>
    </message>
    <message>
        <source>nothing is applied: the calendar counts from their last rotation</source>
        <translation>ничего не применяется: календарь считает от их последней ротации</translation>
    </message>
    <message>
        <source>the first cadence block that matches counts, and custom_metadata before it</source>
        <translation>действует первый подходящий блок cadence, а до него custom_metadata</translation>
    </message>
    <message>
        <source>Plan its rotation for a day</source>
        <translation>Запланировать ротацию на день</translation>
    </message>
    <message>
        <source>Add a cadence rule</source>
        <translation>Добавить правило ротации</translation>
    </message>
    <message>
        <source>Accept a finding for a time</source>
        <translation>Принять находку на время</translation>
    </message>
    <message>
        <source>Plan the rotation of %1 for %2</source>
        <translation>Запланировать ротацию %1 на %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>on which it is to be done: 2027-01-31</source>
        <translation>в который её сделать: 2027-01-31</translation>
    </message>
    <message>
        <source>for the reviewer; may stay empty</source>
        <translation>для проверяющего; можно не заполнять</translation>
    </message>
    <message>
        <source>nothing is applied: the calendar shows it on that day</source>
        <translation>ничего не применяется: календарь покажет её в этот день</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 says no interval that can be used</source>
        <translation>%1: интервал непонятен</translation>
    </message>
    <message>
        <source>Write it as 90d, 12w, 1h30m, quarterly or P90D; until then it is never due</source>
        <translation>Напишите 90d, 12w, 1h30m, quarterly или P90D; до тех пор срока нет</translation>
    </message>
    <message>
        <source>%1 has two cadences that contradict each other</source>
        <translation>У %1 два противоречащих правила ротации</translation>
    </message>
    <message>
        <source>Keep one of them; %1 counts until then</source>
        <translation>Оставьте одно; до тех пор действует %1</translation>
    </message>
    <message>
        <source>accepts %1: %2</source>
        <translation>принимает %1: %2</translation>
    </message>
    <message>
        <source>An exception names no finding: %1</source>
        <translation>Исключение не называет находку: %1</translation>
    </message>
    <message>
        <source>Name it as the findings do, or take the block out</source>
        <translation>Назовите её так, как в находках, или уберите блок</translation>
    </message>
    <message>
        <source>The exception for %1 has ended</source>
        <translation>Исключение для %1 истекло</translation>
    </message>
    <message>
        <source>Mend what it accepts, or ask for it anew with another end</source>
        <translation>Исправьте то, что оно принимает, или попросите заново с другим сроком</translation>
    </message>
    <message>
        <source>The exception for %1 ends in %2</source>
        <translation>Исключение для %1 истекает через %2</translation>
    </message>
    <message>
        <source>Mend what it accepts before that day</source>
        <translation>Исправьте то, что оно принимает, до этого дня</translation>
    </message>
    <message>
        <source>The exception for %1 holds for years</source>
        <translation>Исключение для %1 действует годами</translation>
    </message>
    <message>
        <source>Give it an end within a year, so that somebody looks at it again</source>
        <translation>Назначьте срок в пределах года, чтобы на него снова посмотрели</translation>
    </message>
    <message>
        <source>%1 is a long-lived cloud key</source>
        <translation>%1 — долгоживущий облачный ключ</translation>
    </message>
    <message>
        <source>its cadence is never: chosen by %1</source>
        <translation>такому секрету быть нельзя: выбрано по %1</translation>
    </message>
    <message>
        <source>Use a workload identity instead: IRSA on AWS, Workload Identity on Google, Managed Identity on Azure; then retire it</source>
        <translation>Используйте удостоверение рабочей нагрузки: IRSA в AWS, Workload Identity в Google, Managed Identity в Azure; затем выведите ключ из использования</translation>
    </message>
    <message>
        <source>%1 (%2) is rotated by the backend</source>
        <translation>%1 (%2) меняет само хранилище</translation>
    </message>
    <message>
        <source>%1 (%2) was rotated</source>
        <translation>%1 (%2): ротация сделана</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Overdue: rotate %1 (%2)</source>
        <translation>Просрочено: сменить %1 (%2)</translation>
    </message>
    <message>
        <source>Rotate %1 (%2)</source>
        <translation>Сменить %1 (%2)</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1, каждые %2</translation>
    </message>
    <message>
        <source>in time until %1</source>
        <translation>вовремя до %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>делает %1</translation>
    </message>
    <message>
        <source>Rotations of %1</source>
        <translation>Ротации %1</translation>
    </message>
    <message>
        <source>of secret that was rotated, such as static-db; may stay empty</source>
        <translation>секрета, который меняли, например static-db; можно не заполнять</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>that was gone through; may stay empty</source>
        <translation>который прошли; можно не заполнять</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>their outcomes: before=passed, rotate=passed</source>
        <translation>их итоги: before=passed, rotate=passed</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: that of %3 names no playbook of this kind</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: в записи от %3 нет сценария этого вида</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: in that of %3 the step %4 did not pass</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: в репетиции от %3 не прошёл шаг %4</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: %3 has not come yet</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: день %3 ещё не наступил</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: the last one was on %3</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: последняя была %3</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: that of %3 is signed by %4, who is not among the attesters</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: запись от %3 подписал %4, которого нет среди attesters</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: that of %3 did not pass</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: репетиция от %3 не удалась</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: none is recorded</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: не записано ни одной</translation>
    </message>
    <message>
        <source>No staging dry-run of %1 within %2: that of %3 is not one of this kind</source>
        <translation>Репетиции %1 вне продакшена за %2 нет: репетиция от %3 другого вида</translation>
    </message>
    <message>
        <source>No staging dry-run is known: nothing says of which kind %1 is</source>
        <translation>Репетиция неизвестна: не сказано, какого вида %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Внимание: %1</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Заняло</translation>
    </message>
    <message>
        <source>how long a drill took: 11m; may stay empty</source>
        <translation>сколько заняло учение: 11m; можно не указывать</translation>
    </message>
    <message>
        <source>No alert rule names the metric %1</source>
        <translation>Ни одно правило оповещения не называет метрику %1</translation>
    </message>
    <message>
        <source>No alert rule was found in this repository</source>
        <translation>В этом репозитории нет правил оповещения</translation>
    </message>
    <message numerus="yes">
        <source>%n alert rules, and none is about failed look-ups</source>
        <translation>
            <numerusform>%n правило оповещения, но не о неудачных запросах</numerusform>
            <numerusform>%n правила оповещения, и ни одного о неудачных запросах</numerusform>
            <numerusform>%n правил оповещения, и ни одного о неудачных запросах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert rules are about failed look-ups</source>
        <translation>
            <numerusform>%n правило оповещает о неудачных запросах</numerusform>
            <numerusform>%n правила оповещают о неудачных запросах</numerusform>
            <numerusform>%n правил оповещают о неудачных запросах</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 did not pass</source>
        <translation>%1 от %2: не пройдено</translation>
    </message>
    <message>
        <source>The last %1 was on %2, longer ago than %3</source>
        <translation>Последний раз %1 — %2, раньше чем %3 назад</translation>
    </message>
    <message>
        <source>%1 of %2 is signed by %3, who is not among the attesters</source>
        <translation>%1 от %2 подписывает %3, а это не один из attesters</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Tested on %1</source>
        <translation>Проверено %1</translation>
    </message>
    <message>
        <source>Nobody has attested a recovery test of %1</source>
        <translation>Проверку восстановления %1 никто не подтвердил</translation>
    </message>
    <message>
        <source>Test it, then stage the attestation</source>
        <translation>Проверьте, затем внесите подтверждение</translation>
    </message>
    <message>
        <source>Runbooks are not read yet, and nobody has attested a drill in %1</source>
        <translation>Регламенты пока не читаются, а учения в %1 никто не подтвердил</translation>
    </message>
    <message>
        <source>Practise it with a clock, then stage the attestation</source>
        <translation>Проведите учение с секундомером, затем внесите подтверждение</translation>
    </message>
    <message>
        <source>The drill of %1 does not say how long it took</source>
        <translation>В учении от %1 не сказано, сколько оно заняло</translation>
    </message>
    <message>
        <source>Say it in the attestation: took = &quot;11m&quot;</source>
        <translation>Укажите это в подтверждении: took = &quot;11m&quot;</translation>
    </message>
    <message>
        <source>The drill of %1 took %2, longer than %3</source>
        <translation>Учение от %1 заняло %2, дольше чем %3</translation>
    </message>
    <message>
        <source>Revoked within %1 on %2</source>
        <translation>Отозвано за %1, %2</translation>
    </message>
    <message>
        <source>The log of %1 ends at %2, although requests came after it</source>
        <translation>Журнал %1 кончается %2, хотя запросы были и позже</translation>
    </message>
    <message>
        <source>Look at the audit devices: %1</source>
        <translation>Проверьте устройства аудита: %1</translation>
    </message>
    <message>
        <source>The log of %1 goes on until %2</source>
        <translation>Журнал %1 ведётся, последняя запись %2</translation>
    </message>
    <message>
        <source>%1 is declared, and its log is not read here</source>
        <translation>%1 объявлен, но его журнал здесь не читается</translation>
    </message>
    <message>
        <source>The log of %1 holds no event</source>
        <translation>В журнале %1 нет событий</translation>
    </message>
    <message>
        <source>Look whether %1 is the file that the audit device writes</source>
        <translation>Проверьте, этот ли файл пишет устройство аудита: %1</translation>
    </message>
    <message>
        <source>Airflow&apos;s configuration of %1 is not read yet</source>
        <translation>Конфигурация Airflow окружения %1 пока не читается</translation>
    </message>
    <message>
        <source>Look at backend and backend_kwargs of [secrets], and at what %1 lists</source>
        <translation>Посмотрите backend и backend_kwargs в [secrets] и что выводит %1</translation>
    </message>
    <message>
        <source>Look at %1: the cache works while DAG files are parsed and nowhere else</source>
        <translation>Посмотрите %1: кэш работает только при разборе файлов DAG</translation>
    </message>
    <message numerus="yes">
        <source>%n findings say that live and declared differ</source>
        <translation>
            <numerusform>%n находка: в жизни не так, как объявлено</numerusform>
            <numerusform>%n находки: в жизни не так, как объявлено</numerusform>
            <numerusform>%n находок: в жизни не так, как объявлено</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage the remedies of these findings on Today</source>
        <translation>Внесите исправления этих находок на странице «Сегодня»</translation>
    </message>
    <message>
        <source>No audit log of %1 is read, so nobody knows who writes</source>
        <translation>Журнал аудита %1 не читается, поэтому неизвестно, кто пишет</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are live as declared, beside %1 accepted exceptions</source>
        <translation>
            <numerusform>%n секрет таков, как объявлен; принятых исключений: %1</numerusform>
            <numerusform>%n секрета таковы, как объявлены; принятых исключений: %1</numerusform>
            <numerusform>%n секретов таковы, как объявлены; принятых исключений: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are live as declared, and only the writers write</source>
        <translation>
            <numerusform>%n секрет таков, как объявлен, и пишут только те, кому можно</numerusform>
            <numerusform>%n секрета таковы, как объявлены, и пишут только те, кому можно</numerusform>
            <numerusform>%n секретов таковы, как объявлены, и пишут только те, кому можно</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing keeps %1 from being deleted</source>
        <translation>Ничто не мешает удалить %1</translation>
    </message>
    <message>
        <source>Add %1 to it</source>
        <translation>Добавьте %1</translation>
    </message>
    <message>
        <source>The Fernet key hangs on %1, which is guarded against deletion</source>
        <translation>Ключ Fernet держится на %1, защищённом от удаления</translation>
    </message>
    <message>
        <source>Declare the KMS key that encrypts it, and name the Fernet key there</source>
        <translation>Объявите ключ KMS, который его шифрует, и назовите там ключ Fernet</translation>
    </message>
    <message>
        <source>%1 is declared, and nothing ties the Fernet key to it</source>
        <translation>%1 объявлен, но ключ Fernet с ним ничем не связан</translation>
    </message>
    <message>
        <source>%1 is kept as a secret like any other, without a key of a KMS</source>
        <translation>%1 хранится как обычный секрет, без ключа KMS</translation>
    </message>
    <message>
        <source>No Fernet key of %1 is known, and no KMS key is declared</source>
        <translation>Ключ Fernet окружения %1 неизвестен, и ключ KMS не объявлен</translation>
    </message>
    <message>
        <source>sallyport.hcl names no DAGs</source>
        <translation>В sallyport.hcl не названы DAG</translation>
    </message>
    <message>
        <source>Name their folder: dags = [&quot;dags&quot;]</source>
        <translation>Назовите их папку: dags = [&quot;dags&quot;]</translation>
    </message>
    <message>
        <source>A hook checks the DAGs, and CI runs it</source>
        <translation>Хук проверяет DAG, и CI его запускает</translation>
    </message>
    <message>
        <source>Add a hook that lints the DAGs for look-ups while they are parsed, and run it in CI</source>
        <translation>Добавьте хук, который ищет в DAG запросы при разборе, и запускайте его в CI</translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation>Нет файла %1</translation>
    </message>
    <message>
        <source>No hook of %1 checks DAGs for top-level look-ups</source>
        <translation>Ни один хук в %1 не ищет в DAG запросы верхнего уровня</translation>
    </message>
    <message>
        <source>A hook checks the DAGs, and no workflow runs it</source>
        <translation>Хук проверяет DAG, но CI его не запускает</translation>
    </message>
    <message numerus="yes">
        <source>%n long-lived keys</source>
        <translation>
            <numerusform>%n долгоживущий ключ</numerusform>
            <numerusform>%n долгоживущих ключа</numerusform>
            <numerusform>%n долгоживущих ключей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 makes a credential that somebody keeps</source>
        <translation>%1 создаёт данные для входа, которые кто-то хранит</translation>
    </message>
    <message>
        <source>Let the workload sign in by its identity: Kubernetes, JWT, or the cloud&apos;s own</source>
        <translation>Пусть нагрузка входит под своей учётной записью: Kubernetes, JWT или облачной</translation>
    </message>
    <message>
        <source>No long-lived key was found, and nothing shows how the workloads sign in</source>
        <translation>Долгоживущих ключей не найдено, но не видно, как входят нагрузки</translation>
    </message>
    <message>
        <source>Declare their auth role in Terraform</source>
        <translation>Объявите их роль входа в Terraform</translation>
    </message>
    <message numerus="yes">
        <source>%n identities are declared, and no long-lived key</source>
        <translation>
            <numerusform>Объявлена %n учётная запись, долгоживущих ключей нет</numerusform>
            <numerusform>Объявлено %n учётные записи, долгоживущих ключей нет</numerusform>
            <numerusform>Объявлено %n учётных записей, долгоживущих ключей нет</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at %1 of backend_kwargs</source>
        <translation>Посмотрите %1 в backend_kwargs</translation>
    </message>
    <message>
        <source>Nothing says who reads %1</source>
        <translation>Не сказано, кто читает %1</translation>
    </message>
    <message>
        <source>Name the policies of its readers: readers in %1</source>
        <translation>Назовите политики читателей: readers в %1</translation>
    </message>
    <message>
        <source>What %1 may read is not known: its text could not be read</source>
        <translation>Что можно читать с %1, неизвестно: текст политики не прочитан</translation>
    </message>
    <message>
        <source>Name policies, not roles, in readers; the token needs read on %1</source>
        <translation>Указывайте в readers политики, а не роли; токену нужно право read на %1</translation>
    </message>
    <message>
        <source>%1 also lets the readers of %2 read %3</source>
        <translation>%1 позволяет читателям %2 читать и %3</translation>
    </message>
    <message>
        <source>Narrow the policy to %1</source>
        <translation>Сузьте политику до %1</translation>
    </message>
    <message>
        <source>The readers&apos; policies reach no other environment</source>
        <translation>Политики читателей не достают до других окружений</translation>
    </message>
    <message>
        <source>No secret of %1 is of a kind that a playbook rehearses</source>
        <translation>В %1 нет секретов того вида, для которого есть сценарий</translation>
    </message>
    <message>
        <source>Give its secrets a cadence, then rehearse it: Tools › Rehearse a rotation</source>
        <translation>Задайте секретам периодичность и проведите репетицию: Сервис › Репетиция ротации</translation>
    </message>
    <message>
        <source>Rehearse it outside production and attest that: Tools › Rehearse a rotation</source>
        <translation>Проведите репетицию вне продакшена и подтвердите её: Сервис › Репетиция ротации</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of rotation were rehearsed within %1</source>
        <translation>
            <numerusform>%n вид ротации прошёл репетицию за %1</numerusform>
            <numerusform>%n вида ротации прошли репетицию за %1</numerusform>
            <numerusform>%n видов ротации прошли репетицию за %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A secrets backend is configured, and the metadata database holds no secret</source>
        <translation>Хранилище секретов подключено, в базе метаданных секретов нет</translation>
    </message>
    <message>
        <source>Shown by Airflow&apos;s [secrets] section and by the connections and variables that its own database holds</source>
        <translation>Видно по разделу [secrets] Airflow и по соединениям и переменным в его базе</translation>
    </message>
    <message>
        <source>Every environment has its own paths or namespace</source>
        <translation>У каждого окружения свои пути или namespace</translation>
    </message>
    <message>
        <source>Shown by the mounts, prefixes and namespaces of sallyport.hcl, each read from its backend</source>
        <translation>Видно по mount, prefix и namespace в sallyport.hcl, прочитанным из хранилища</translation>
    </message>
    <message>
        <source>Secrets are managed as code; nobody changes them by hand</source>
        <translation>Секреты ведутся как код, вручную их никто не меняет</translation>
    </message>
    <message>
        <source>Shown by what is live, what the repository declares, and who wrote, as the audit log tells</source>
        <translation>Видно по тому, что в хранилище, что объявлено и кто писал, по журналу аудита</translation>
    </message>
    <message>
        <source>The cache is set on purpose: use_cache, cache_ttl_seconds</source>
        <translation>Кэш настроен осознанно: use_cache, cache_ttl_seconds</translation>
    </message>
    <message>
        <source>Airflow&apos;s cache works while DAG files are parsed and nowhere else: it spares the backend, and does not make a rotation late for running tasks</source>
        <translation>Кэш Airflow работает только при разборе файлов DAG: он бережёт хранилище и не задерживает ротацию для задач</translation>
    </message>
    <message>
        <source>Look-ups stay inside the environment</source>
        <translation>Запросы не выходят за пределы окружения</translation>
    </message>
    <message>
        <source>On Vault the path and the readers&apos; policy do it, and connections_lookup_pattern would break the backend; on AWS that pattern does it</source>
        <translation>В Vault это делают путь и политика читателей, а connections_lookup_pattern сломал бы backend; в AWS это делает он</translation>
    </message>
    <message>
        <source>Workloads sign in by their identity; there is no long-lived cloud key</source>
        <translation>Вход под своей учётной записью, без долгоживущих ключей</translation>
    </message>
    <message>
        <source>Shown by the auth roles that the repository declares, and by the absence of keys that nobody takes back</source>
        <translation>Видно по объявленным ролям входа и по отсутствию ключей, которые никто не отзывает</translation>
    </message>
    <message>
        <source>The Fernet key is kept in a KMS that guards against deletion</source>
        <translation>Ключ Fernet хранится в KMS с защитой от удаления</translation>
    </message>
    <message>
        <source>Shown by the KMS keys in Terraform: who uses them, and what keeps them from being deleted</source>
        <translation>Видно по ключам KMS в Terraform: кто ими пользуется и что мешает их удалить</translation>
    </message>
    <message>
        <source>The backend writes an audit log</source>
        <translation>Хранилище ведёт журнал аудита</translation>
    </message>
    <message>
        <source>Shown by a log that holds the environment&apos;s own requests</source>
        <translation>Видно по журналу, в котором есть запросы этого окружения</translation>
    </message>
    <message>
        <source>Failed look-ups raise an alert</source>
        <translation>О неудачных запросах приходит оповещение</translation>
    </message>
    <message>
        <source>The rotation playbook was tested in staging within the quarter</source>
        <translation>Сценарий ротации проверен вне продакшена за квартал</translation>
    </message>
    <message>
        <source>Shown by an attestation of each kind of rotation that the environment has</source>
        <translation>Видно по подтверждению каждого вида ротации, что есть в окружении</translation>
    </message>
    <message>
        <source>CI applies what was reviewed: branch protection and CODEOWNERS</source>
        <translation>CI применяет проверенное: защита ветки и CODEOWNERS</translation>
    </message>
    <message>
        <source>Pre-commit and CI look for top-level look-ups in DAGs</source>
        <translation>Pre-commit и CI ищут в DAG запросы верхнего уровня</translation>
    </message>
    <message>
        <source>Shown by a hook in .pre-commit-config.yaml and by the workflow that runs it</source>
        <translation>Видно по хуку в .pre-commit-config.yaml и по workflow, который его запускает</translation>
    </message>
    <message>
        <source>The recovery plan was tested within the quarter</source>
        <translation>План восстановления проверен за квартал</translation>
    </message>
    <message>
        <source>Shown by an attestation dr-test</source>
        <translation>Видно по подтверждению dr-test</translation>
    </message>
    <message>
        <source>A compromised secret is revoked within 15 minutes, by a runbook</source>
        <translation>Утёкший секрет отзывается за 15 минут, по регламенту</translation>
    </message>
    <message>
        <source>Shown by an attestation compromise-drill that says how long it took</source>
        <translation>Видно по подтверждению compromise-drill, где сказано, сколько это заняло</translation>
    </message>
    <message>
        <source>Reviews are required, and no CODEOWNERS says of whom</source>
        <translation>Ревью обязательно, но нет CODEOWNERS, где сказано чьё</translation>
    </message>
    <message>
        <source>Add a CODEOWNERS file</source>
        <translation>Добавьте файл CODEOWNERS</translation>
    </message>
    <message>
        <source>Protect the branch and require a review</source>
        <translation>Защитите ветку и требуйте ревью</translation>
    </message>
    <message>
        <source>asked on %1</source>
        <translation>спрошено %1</translation>
    </message>
    <message>
        <source>The forge lets %1 be changed without a review</source>
        <translation>Хостинг git позволяет менять %1 без ревью</translation>
    </message>
    <message numerus="yes">
        <source>The forge requires %n reviews before a merge into %1</source>
        <translation>
            <numerusform>Хостинг git требует %n ревью перед слиянием в %1</numerusform>
            <numerusform>Хостинг git требует %n ревью перед слиянием в %1</numerusform>
            <numerusform>Хостинг git требует %n ревью перед слиянием в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requires no review</source>
        <translation>%1 не требует ревью</translation>
    </message>
    <message numerus="yes">
        <source>Terraform requires %n reviews before a merge into %1</source>
        <translation>
            <numerusform>Terraform требует %n ревью перед слиянием в %1</numerusform>
            <numerusform>Terraform требует %n ревью перед слиянием в %1</numerusform>
            <numerusform>Terraform требует %n ревью перед слиянием в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here shows how %1 is protected</source>
        <translation>Здесь не видно, как защищена %1</translation>
    </message>
    <message>
        <source>%1 and %2 share %3</source>
        <translation>У %1 и %2 общее: %3</translation>
    </message>
    <message>
        <source>Give each a mount, a prefix or a namespace of its own</source>
        <translation>Дайте каждому свой mount, prefix или namespace</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets below %1, which no other environment shares</source>
        <translation>
            <numerusform>%n секрет в %1, других окружений там нет</numerusform>
            <numerusform>%n секрета в %1, других окружений там нет</numerusform>
            <numerusform>%n секретов в %1, других окружений там нет</numerusform>
        </translation>
    </message>
    <message>
        <source>The backend of %1 was not read</source>
        <translation>Хранилище %1 не прочитано</translation>
    </message>
    <message>
        <source>The repository was not read</source>
        <translation>Репозиторий не прочитан</translation>
    </message>
    <message>
        <source>%1 names no Vault, and nothing else is read yet</source>
        <translation>У %1 нет Vault, а другое пока не читается</translation>
    </message>
    <message>
        <source>Look at it in the cloud&apos;s own console</source>
        <translation>Посмотрите в консоли самого облака</translation>
    </message>
    <message>
        <source>the audit log cannot be opened: %1</source>
        <translation>журнал аудита не открывается: %1</translation>
    </message>
    <message>
        <source>there is no such audit log</source>
        <translation>такого журнала аудита нет</translation>
    </message>
    <message>
        <source>Check the file in the audit block of sallyport.hcl; a log that appears later is read then</source>
        <translation>Проверьте файл в блоке audit в sallyport.hcl; журнал, который появится позже, будет прочитан тогда</translation>
    </message>
    <message>
        <source>Let this account read it, for example through its group</source>
        <translation>Дайте этой учётной записи его читать, например через группу</translation>
    </message>
    <message>
        <source>the audit log is a folder</source>
        <translation>журнал аудита — это папка</translation>
    </message>
    <message>
        <source>the audit log is not a regular file</source>
        <translation>журнал аудита — не обычный файл</translation>
    </message>
    <message>
        <source>Name the file that the audit device writes</source>
        <translation>Назовите файл, который пишет устройство аудита</translation>
    </message>
    <message>
        <source>the audit log is compressed</source>
        <translation>журнал аудита сжат</translation>
    </message>
    <message>
        <source>Unpack it, for example with zcat, and name the unpacked file</source>
        <translation>Распакуйте его, например zcat, и назовите распакованный файл</translation>
    </message>
    <message>
        <source>no line of it is an audit event: %1</source>
        <translation>ни одна строка не событие аудита: %1</translation>
    </message>
    <message>
        <source>Name the file of a file audit device with format=json</source>
        <translation>Назовите файл устройства аудита с format=json</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known audit log format</source>
        <translation>&quot;%1&quot; — неизвестный формат журнала аудита</translation>
    </message>
    <message>
        <source>Write audit &quot;vault&quot;</source>
        <translation>Напишите audit &quot;vault&quot;</translation>
    </message>
    <message>
        <source>the line is longer than 4 MiB</source>
        <translation>строка длиннее 4 МиБ</translation>
    </message>
    <message>
        <source>something follows the JSON object</source>
        <translation>за объектом JSON что-то стоит</translation>
    </message>
    <message>
        <source>the line is not UTF-8</source>
        <translation>строка не в UTF-8</translation>
    </message>
    <message>
        <source>the line is not whole JSON</source>
        <translation>в строке не весь JSON</translation>
    </message>
    <message>
        <source>the JSON object is no audit entry</source>
        <translation>объект JSON — не запись аудита</translation>
    </message>
    <message>
        <source>the audit device writes XML (format=jsonx)</source>
        <translation>устройство аудита пишет XML (format=jsonx)</translation>
    </message>
    <message>
        <source>Enable a file audit device with format=json, and name its file here</source>
        <translation>Включите файловое устройство аудита с format=json и назовите его файл здесь</translation>
    </message>
    <message>
        <source>the line has no JSON object</source>
        <translation>в строке нет объекта JSON</translation>
    </message>
    <message>
        <source>the entry has no time</source>
        <translation>у записи нет времени</translation>
    </message>
    <message>
        <source>Update Sallyport, or move the file away to start with a fresh one</source>
        <translation>Обновите Sallyport или уберите файл, чтобы начать с нового</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Move the file away; a fresh one is made at the next start</source>
        <translation>Уберите файл; новый появится при следующем запуске</translation>
    </message>
    <message>
        <source>Check its permissions</source>
        <translation>Проверьте права доступа</translation>
    </message>
    <message>
        <source>the store cannot be opened</source>
        <translation>хранилище не открывается</translation>
    </message>
    <message>
        <source>the store was written by a newer version of Sallyport (format %1, this one knows %2)</source>
        <translation>файл записан более новой версией Sallyport (формат %1, эта версия знает %2)</translation>
    </message>
    <message>
        <source>the store refuses a statement</source>
        <translation>хранилище не принимает команду</translation>
    </message>
    <message>
        <source>the store refuses a row</source>
        <translation>хранилище не принимает строку</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration</source>
        <translation>&quot;%1&quot; — не промежуток времени</translation>
    </message>
    <message>
        <source>Write it like 90d, 12w, 1h30m, quarterly or P90D</source>
        <translation>Напишите как 90d, 12w, 1h30m, quarterly или P90D</translation>
    </message>
    <message>
        <source>this is not an address of a server</source>
        <translation>это не адрес сервера</translation>
    </message>
    <message>
        <source>Write it like https://vault.example:8200</source>
        <translation>Напишите как https://vault.example:8200</translation>
    </message>
    <message>
        <source>an address may only have a scheme, a host and a port</source>
        <translation>в адресе могут быть только схема, хост и порт</translation>
    </message>
    <message>
        <source>http to another machine would send the token in the clear</source>
        <translation>http на другую машину отправил бы токен открытым текстом</translation>
    </message>
    <message>
        <source>Use https</source>
        <translation>Используйте https</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>папка не создаётся</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it</source>
        <translation>Проверьте права на папку выше</translation>
    </message>
    <message>
        <source>the folder cannot be made private (0700)</source>
        <translation>папку не удаётся сделать личной (0700)</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>файл не записывается: %1</translation>
    </message>
    <message>
        <source>Check permissions and free space</source>
        <translation>Проверьте права и свободное место</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>это папка, а не файл</translation>
    </message>
    <message>
        <source>the file has %1 bytes, more than the %2 that are read</source>
        <translation>в файле %1 байт, читается не больше %2</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>файл не читается: %1</translation>
    </message>
    <message>
        <source>it cannot be started</source>
        <translation>не запускается</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>аварийно завершилась</translation>
    </message>
    <message>
        <source>its output could not be filtered</source>
        <translation>вывод не удалось отфильтровать</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>it prints without an end</source>
        <translation>вывод не кончается</translation>
    </message>
    <message>
        <source>it was not done after %1 s</source>
        <translation>не закончено за %1 с</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time in RFC 3339</source>
        <translation>&quot;%1&quot; — не время по RFC 3339</translation>
    </message>
    <message>
        <source>Write it like 2026-11-23T10:42:00Z</source>
        <translation>Напишите как 2026-11-23T10:42:00Z</translation>
    </message>
    <message>
        <source>the file is too large for YAML that people write</source>
        <translation>файл слишком велик для YAML, который пишут люди</translation>
    </message>
    <message>
        <source>Split it, or keep it out of the repository</source>
        <translation>Разделите его или держите вне репозитория</translation>
    </message>
    <message>
        <source>Mend the YAML</source>
        <translation>Исправьте YAML</translation>
    </message>
    <message>
        <source>the file stands for more than it should, or is nested too deeply</source>
        <translation>файл разворачивается в слишком большое или слишком вложенное</translation>
    </message>
    <message>
        <source>Write out what its aliases stand for</source>
        <translation>Напишите то, на что ссылаются псевдонимы, полностью</translation>
    </message>
    <message>
        <source>this is no finding</source>
        <translation>это не находка</translation>
    </message>
    <message>
        <source>Name it as `sallyport-cli findings --json` does: overdue:prod/connections/pg_x</source>
        <translation>Назовите её так, как выводит `sallyport-cli findings --json`: overdue:prod/connections/pg_x</translation>
    </message>
    <message>
        <source>an exception without a reason</source>
        <translation>исключение без причины</translation>
    </message>
    <message>
        <source>Say what will end it</source>
        <translation>Напишите, чем оно закончится</translation>
    </message>
    <message>
        <source>the exception would have ended before it begins: today is %1</source>
        <translation>исключение кончилось бы раньше, чем началось: сегодня %1</translation>
    </message>
    <message>
        <source>Name a day that has not passed, on which somebody looks again</source>
        <translation>Назовите ещё не прошедший день, когда на это посмотрят снова</translation>
    </message>
    <message>
        <source>what would be written does not give it its %1</source>
        <translation>то, что было бы записано, не даёт ему %1</translation>
    </message>
    <message>
        <source>Adopt it by hand</source>
        <translation>Примите его вручную</translation>
    </message>
    <message>
        <source>there is no metadata to manage yet</source>
        <translation>метаданных для управления пока нет</translation>
    </message>
    <message>
        <source>Give at least its owner</source>
        <translation>Укажите хотя бы владельца</translation>
    </message>
    <message>
        <source>this is no outcome of a step</source>
        <translation>это не итог шага</translation>
    </message>
    <message>
        <source>Write each as rotate=passed, failed or skipped, with commas between</source>
        <translation>Пишите каждый как rotate=passed, failed или skipped, через запятую</translation>
    </message>
    <message>
        <source>this is no name for an attestation</source>
        <translation>это не имя подтверждения</translation>
    </message>
    <message>
        <source>Use small letters, digits and -: rotation-dry-run</source>
        <translation>Строчные буквы, цифры и -: rotation-dry-run</translation>
    </message>
    <message>
        <source>the estate has no such environment</source>
        <translation>такого окружения в estate нет</translation>
    </message>
    <message>
        <source>Choose one of sallyport.hcl</source>
        <translation>Выберите одно из sallyport.hcl</translation>
    </message>
    <message>
        <source>this is no time</source>
        <translation>это не время</translation>
    </message>
    <message>
        <source>Write it as 2026-11-20T09:30:00Z, when it was done</source>
        <translation>Напишите как 2026-11-20T09:30:00Z, когда это сделано</translation>
    </message>
    <message>
        <source>nobody is named who did it</source>
        <translation>не сказано, кто это сделал</translation>
    </message>
    <message>
        <source>Name the person</source>
        <translation>Назовите человека</translation>
    </message>
    <message>
        <source>the result is neither passed nor failed</source>
        <translation>итог ни passed, ни failed</translation>
    </message>
    <message>
        <source>Say which of the two it was</source>
        <translation>Скажите, что из двух</translation>
    </message>
    <message>
        <source>this is no span of time</source>
        <translation>это не промежуток времени</translation>
    </message>
    <message>
        <source>Write how long it took: 11m, 1h30m</source>
        <translation>Напишите, сколько заняло: 11m, 1h30m</translation>
    </message>
    <message>
        <source>the repository&apos;s files were not read</source>
        <translation>файлы репозитория не прочитаны</translation>
    </message>
    <message>
        <source>Refresh first</source>
        <translation>Сначала обновите</translation>
    </message>
    <message>
        <source>this is attested already</source>
        <translation>это уже подтверждено</translation>
    </message>
    <message>
        <source>the block does not set %1</source>
        <translation>блок не задаёт %1</translation>
    </message>
    <message>
        <source>it stands on one line with its block</source>
        <translation>он стоит в одной строке со своим блоком</translation>
    </message>
    <message>
        <source>Write the block over several lines first</source>
        <translation>Сначала запишите блок в несколько строк</translation>
    </message>
    <message>
        <source>this is no name for a cadence</source>
        <translation>это не имя периодичности</translation>
    </message>
    <message>
        <source>Use small letters, digits and -: api-token</source>
        <translation>Строчные буквы, цифры и -: api-token</translation>
    </message>
    <message>
        <source>it is not said which secrets it is for</source>
        <translation>не сказано, для каких секретов</translation>
    </message>
    <message>
        <source>Write a glob over environment/path: */connections/smtp_*</source>
        <translation>Напишите шаблон по environment/path: */connections/smtp_*</translation>
    </message>
    <message>
        <source>this is no interval</source>
        <translation>это не интервал</translation>
    </message>
    <message>
        <source>Write it as 90d, 12w or quarterly</source>
        <translation>Напишите как 90d, 12w или quarterly</translation>
    </message>
    <message>
        <source>it refuses the file</source>
        <translation>файл не принят</translation>
    </message>
    <message>
        <source>what the plan would do was not confirmed</source>
        <translation>то, что сделает plan, не подтверждено</translation>
    </message>
    <message>
        <source>Look at it, and confirm it</source>
        <translation>Посмотрите и подтвердите</translation>
    </message>
    <message>
        <source>no identity is named for its plan</source>
        <translation>для plan не названа учётная запись</translation>
    </message>
    <message>
        <source>Name a command or a profile; the console&apos;s own is never used</source>
        <translation>Назовите команду или профиль; учётная запись консоли не используется</translation>
    </message>
    <message>
        <source>%1 roots declare a policy of this name, and none of them belongs to %2</source>
        <translation>Политику с этим именем объявляют корни: %1, и ни один не относится к %2</translation>
    </message>
    <message>
        <source>Name the root: terraform = &quot;…&quot; in the environment&apos;s block</source>
        <translation>Назовите корень: terraform = &quot;…&quot; в блоке окружения</translation>
    </message>
    <message>
        <source>the repository declares no policy of this name%1</source>
        <translation>в репозитории нет политики с этим именем%1</translation>
    </message>
    <message>
        <source>Declare it, or look for it under another name</source>
        <translation>Объявите её или ищите под другим именем</translation>
    </message>
    <message>
        <source>the text of this policy is computed</source>
        <translation>текст этой политики вычисляется</translation>
    </message>
    <message>
        <source>Change what it is computed from by hand</source>
        <translation>Измените вручную то, из чего он вычисляется</translation>
    </message>
    <message>
        <source>the policy&apos;s file was not read</source>
        <translation>файл политики не прочитан</translation>
    </message>
    <message>
        <source>Keep it below the estate&apos;s terraform or policies folder</source>
        <translation>Держите его в папке terraform или policies</translation>
    </message>
    <message>
        <source>the policy says so already</source>
        <translation>политика это уже говорит</translation>
    </message>
    <message>
        <source>nothing is said about it</source>
        <translation>ничего не указано</translation>
    </message>
    <message>
        <source>Give its owner, its kind or its cadence</source>
        <translation>Укажите владельца, вид или периодичность</translation>
    </message>
    <message>
        <source>it is declared so already</source>
        <translation>так уже объявлено</translation>
    </message>
    <message>
        <source>%1 declares no custom_metadata</source>
        <translation>%1 не объявляет custom_metadata</translation>
    </message>
    <message>
        <source>Declare it as vault_kv_secret_v2 first; a KV 1 mount keeps no metadata</source>
        <translation>Сначала объявите как vault_kv_secret_v2; mount KV 1 метаданных не хранит</translation>
    </message>
    <message>
        <source>the provider writes metadata only together with a value, and %1 would make a new one</source>
        <translation>провайдер пишет метаданные только вместе со значением, а %1 создал бы новое</translation>
    </message>
    <message>
        <source>Write it by hand in the pull request of its next rotation</source>
        <translation>Запишите вручную в pull request следующей ротации</translation>
    </message>
    <message>
        <source>the provider writes metadata only together with a value, and it cannot be known which</source>
        <translation>провайдер пишет метаданные только вместе со значением, а с каким — неизвестно</translation>
    </message>
    <message>
        <source>Write the value&apos;s source so that it can be followed without running Terraform</source>
        <translation>Запишите источник значения так, чтобы его было видно без запуска Terraform</translation>
    </message>
    <message>
        <source>what would be written changes more than its metadata</source>
        <translation>записанное изменило бы не только метаданные</translation>
    </message>
    <message>
        <source>Write it by hand</source>
        <translation>Запишите вручную</translation>
    </message>
    <message>
        <source>a row of the draft is not what was written</source>
        <translation>строка черновика не та, что была записана</translation>
    </message>
    <message>
        <source>there is nothing to %1</source>
        <translation>нечего сделать: %1</translation>
    </message>
    <message>
        <source>this change is no longer in the draft</source>
        <translation>этой правки в черновике больше нет</translation>
    </message>
    <message>
        <source>Another window may have dropped it</source>
        <translation>Возможно, её убрало другое окно</translation>
    </message>
    <message>
        <source>this change is already in the draft</source>
        <translation>эта правка уже в черновике</translation>
    </message>
    <message>
        <source>Edit the staged one, or drop it to stage it anew</source>
        <translation>Измените внесённую или уберите её и внесите заново</translation>
    </message>
    <message>
        <source>the file was not read, so it cannot be edited</source>
        <translation>файл не прочитан, поэтому не правится</translation>
    </message>
    <message>
        <source>the names of its siblings do not follow from their keys</source>
        <translation>имена соседних не следуют из их ключей</translation>
    </message>
    <message>
        <source>Declare it by hand beside them</source>
        <translation>Объявите вручную рядом с ними</translation>
    </message>
    <message>
        <source>the base branch has no sallyport.hcl to write it in</source>
        <translation>в основной ветке нет sallyport.hcl, куда записать</translation>
    </message>
    <message>
        <source>Commit the file and merge it first</source>
        <translation>Сначала закоммитьте файл и слейте</translation>
    </message>
    <message>
        <source>sallyport.hcl says so already</source>
        <translation>в sallyport.hcl это уже есть</translation>
    </message>
    <message>
        <source>this is no day</source>
        <translation>это не день</translation>
    </message>
    <message>
        <source>Write it as 2027-01-31</source>
        <translation>Напишите как 2027-01-31</translation>
    </message>
    <message>
        <source>no path is named</source>
        <translation>путь не назван</translation>
    </message>
    <message>
        <source>Name what the policy shall reach: airflow/metadata/prod/*</source>
        <translation>Назовите, до чего достаёт политика: airflow/metadata/prod/*</translation>
    </message>
    <message>
        <source>no capability is named</source>
        <translation>право не названо</translation>
    </message>
    <message>
        <source>Choose among %1</source>
        <translation>Выберите из %1</translation>
    </message>
    <message>
        <source>there is no capability %1</source>
        <translation>права %1 нет</translation>
    </message>
    <message>
        <source>its answer is no report</source>
        <translation>ответ — не отчёт</translation>
    </message>
    <message>
        <source>Use gitleaks 8.19 or newer</source>
        <translation>Нужен gitleaks 8.19 или новее</translation>
    </message>
    <message>
        <source>the secret takes only writes that name its current version (cas_required)</source>
        <translation>секрет принимает запись только с номером текущей версии (cas_required)</translation>
    </message>
    <message>
        <source>Adopt its metadata, or lift cas_required first</source>
        <translation>Примите метаданные или сначала снимите cas_required</translation>
    </message>
    <message>
        <source>its siblings&apos; values are generated, so the import would replace the live value</source>
        <translation>значения соседних генерируются, и импорт заменил бы живое значение</translation>
    </message>
    <message>
        <source>the keys of its value are not known to this console</source>
        <translation>ключи значения этой консоли неизвестны</translation>
    </message>
    <message>
        <source>Name all of them, with commas: one left out would be lost</source>
        <translation>Назовите все через запятую: пропущенный пропадёт</translation>
    </message>
    <message>
        <source>the part &quot;%1&quot; that was left out can no longer be told apart</source>
        <translation>часть &quot;%1&quot;, которую исключили, больше не различить</translation>
    </message>
    <message>
        <source>Take all of the change again and look at it, or drop it</source>
        <translation>Возьмите всю правку снова и посмотрите или уберите её</translation>
    </message>
    <message>
        <source>without that part the file does not parse: %1</source>
        <translation>без этой части файл не разбирается: %1</translation>
    </message>
    <message>
        <source>Leave out the parts that belong together, or drop the change</source>
        <translation>Исключайте связанные части вместе или уберите правку</translation>
    </message>
    <message>
        <source>no part of this change can be left out: its parts only work together</source>
        <translation>части этой правки работают только вместе, исключить одну нельзя</translation>
    </message>
    <message>
        <source>Drop the change as a whole</source>
        <translation>Уберите правку целиком</translation>
    </message>
    <message>
        <source>nothing is left of this change</source>
        <translation>от этой правки ничего не осталось</translation>
    </message>
    <message>
        <source>its custom_metadata %1 holds a text that %2</source>
        <translation>в custom_metadata %1 стоит текст, который %2</translation>
    </message>
    <message>
        <source>Treat it as leaked, and remove it from the metadata first</source>
        <translation>Считайте его утёкшим и сначала уберите из метаданных</translation>
    </message>
    <message>
        <source>already declared</source>
        <translation>уже объявлено</translation>
    </message>
    <message>
        <source>Apply it, if it has no live version yet</source>
        <translation>Примените, если живой версии ещё нет</translation>
    </message>
    <message>
        <source>the secret is live: the first apply of a new declaration would write a new version</source>
        <translation>секрет живой: первый apply нового объявления записал бы новую версию</translation>
    </message>
    <message>
        <source>Adopt it instead</source>
        <translation>Лучше примите его</translation>
    </message>
    <message>
        <source>whether this path has a live version is not known</source>
        <translation>неизвестно, есть ли у этого пути живая версия</translation>
    </message>
    <message>
        <source>Refresh the environment first</source>
        <translation>Сначала обновите окружение</translation>
    </message>
    <message>
        <source>Describe, rotate or move it there</source>
        <translation>Опишите, ротируйте или переместите его там</translation>
    </message>
    <message>
        <source>no live version of this secret is known</source>
        <translation>живая версия этого секрета неизвестна</translation>
    </message>
    <message>
        <source>Refresh the environment, or declare it if it does not exist</source>
        <translation>Обновите окружение или объявите секрет, если его нет</translation>
    </message>
    <message>
        <source>this is a role of a database, which holds no value of its own</source>
        <translation>это роль базы данных, своего значения у неё нет</translation>
    </message>
    <message>
        <source>Declare the role where the others are</source>
        <translation>Объявите роль там же, где другие</translation>
    </message>
    <message>
        <source>only the name of this secret is known, not its metadata</source>
        <translation>известно только имя секрета, без метаданных</translation>
    </message>
    <message>
        <source>Read it with a token that may read its metadata; a KV 1 mount keeps none</source>
        <translation>Читайте с токеном, которому видны метаданные; mount KV 1 их не хранит</translation>
    </message>
    <message>
        <source>the estate file gives this environment no Vault</source>
        <translation>в файле estate у этого окружения нет Vault</translation>
    </message>
    <message>
        <source>Add a vault block to the environment in sallyport.hcl</source>
        <translation>Добавьте блок vault в окружение в sallyport.hcl</translation>
    </message>
    <message>
        <source>Change it there by hand, or in the program that writes it</source>
        <translation>Измените там вручную или в программе, которая это пишет</translation>
    </message>
    <message>
        <source>the secret is not declared in Terraform%1</source>
        <translation>секрет не объявлен в Terraform%1</translation>
    </message>
    <message>
        <source>Import or adopt it first</source>
        <translation>Сначала импортируйте или примите его</translation>
    </message>
    <message>
        <source>the secret is declared twice: %1 and %2</source>
        <translation>секрет объявлен дважды: %1 и %2</translation>
    </message>
    <message>
        <source>Remove one of them first: each apply would write over the other</source>
        <translation>Сначала уберите один: каждый apply перезаписывал бы другого</translation>
    </message>
    <message>
        <source>it cannot be edited here: %1</source>
        <translation>здесь это не правится: %1</translation>
    </message>
    <message>
        <source>Edit it where it is written</source>
        <translation>Правьте там, где это записано</translation>
    </message>
    <message>
        <source>what declares it declares %1 as well</source>
        <translation>то, что его объявляет, объявляет и %1</translation>
    </message>
    <message>
        <source>Give each of them a place of its own first</source>
        <translation>Сначала дайте каждому своё место</translation>
    </message>
    <message>
        <source>its block was not read</source>
        <translation>его блок не прочитан</translation>
    </message>
    <message>
        <source>its block stands for other secrets too, and keeps no metadata</source>
        <translation>его блок стоит и за другие секреты и не хранит метаданных</translation>
    </message>
    <message>
        <source>Let the block take %1 from each entry or call first</source>
        <translation>Пусть блок берёт %1 из каждой записи или вызова</translation>
    </message>
    <message>
        <source>its metadata is computed, so no single place says its %1</source>
        <translation>метаданные вычисляются, и ни одно место не говорит %1</translation>
    </message>
    <message>
        <source>its block stands for other secrets too, and gives them no %1</source>
        <translation>его блок стоит и за другие секреты и не даёт им %1</translation>
    </message>
    <message>
        <source>its block gives one %1 to all of its secrets</source>
        <translation>его блок даёт один %1 всем секретам</translation>
    </message>
    <message>
        <source>this is no address that it can move to</source>
        <translation>это не адрес, куда можно переместить</translation>
    </message>
    <message>
        <source>Give another label: %1.NAME</source>
        <translation>Дайте другую метку: %1.NAME</translation>
    </message>
    <message>
        <source>it has this address already</source>
        <translation>этот адрес уже у него</translation>
    </message>
    <message>
        <source>it has this path already</source>
        <translation>этот путь уже у него</translation>
    </message>
    <message>
        <source>Give another path</source>
        <translation>Дайте другой путь</translation>
    </message>
    <message>
        <source>it is not said where it moves to</source>
        <translation>не сказано, куда переместить</translation>
    </message>
    <message>
        <source>Give a new path, or a new label</source>
        <translation>Дайте новый путь или новую метку</translation>
    </message>
    <message>
        <source>%1 would make a new value for the new path, and the system that checks it would keep the old one</source>
        <translation>%1 создал бы новое значение для нового пути, а проверяющая система хранила бы старое</translation>
    </message>
    <message>
        <source>Move it by hand together with a rotation</source>
        <translation>Переместите вручную вместе с ротацией</translation>
    </message>
    <message>
        <source>the repository gives it no value, so nothing could be written at the new path</source>
        <translation>репозиторий не даёт ему значения, записать по новому пути нечего</translation>
    </message>
    <message>
        <source>Write it there where its value is written, and adopt it</source>
        <translation>Запишите там, где пишется значение, и примите</translation>
    </message>
    <message>
        <source>its value stands as plain text in the repository</source>
        <translation>значение стоит в репозитории открытым текстом</translation>
    </message>
    <message>
        <source>Give it through an ephemeral variable first, and treat the old value as leaked</source>
        <translation>Сначала дайте его через ephemeral-переменную, старое считайте утёкшим</translation>
    </message>
    <message>
        <source>it cannot be known where its value comes from</source>
        <translation>неизвестно, откуда берётся значение</translation>
    </message>
    <message>
        <source>its entry cannot be renamed</source>
        <translation>его запись нельзя переименовать</translation>
    </message>
    <message>
        <source>what would be written does not lead to the new path</source>
        <translation>записанное не ведёт к новому пути</translation>
    </message>
    <message>
        <source>Move it by hand</source>
        <translation>Переместите вручную</translation>
    </message>
    <message>
        <source>%1 cannot be moved to another path</source>
        <translation>%1 нельзя переместить на другой путь</translation>
    </message>
    <message>
        <source>Declare it as vault_kv_secret_v2 first</source>
        <translation>Сначала объявите как vault_kv_secret_v2</translation>
    </message>
    <message>
        <source>Choose the rule to narrow</source>
        <translation>Выберите правило, которое сузить</translation>
    </message>
    <message>
        <source>neither another path nor a capability is named</source>
        <translation>не названы ни другой путь, ни право</translation>
    </message>
    <message>
        <source>Say what the rule shall no longer reach or allow</source>
        <translation>Скажите, до чего правило больше не достаёт или что больше не разрешает</translation>
    </message>
    <message>
        <source>the variable %1 exists already</source>
        <translation>переменная %1 уже есть</translation>
    </message>
    <message>
        <source>Choose another name for the variable</source>
        <translation>Выберите другое имя переменной</translation>
    </message>
    <message>
        <source>its siblings are declared in a way that should not be copied: the value is %1</source>
        <translation>соседние объявлены так, что копировать не стоит: значение %1</translation>
    </message>
    <message>
        <source>Bring them to write-only values from a variable first</source>
        <translation>Сначала переведите их на write-only значения из переменной</translation>
    </message>
    <message>
        <source>the entry of its sibling cannot be imitated</source>
        <translation>записи соседнего нельзя подражать</translation>
    </message>
    <message>
        <source>Declare it by hand beside it</source>
        <translation>Объявите вручную рядом</translation>
    </message>
    <message>
        <source>all entries would have one value: %1</source>
        <translation>у всех записей было бы одно значение: %1</translation>
    </message>
    <message>
        <source>Declare it in a block of its own</source>
        <translation>Объявите в отдельном блоке</translation>
    </message>
    <message>
        <source>the module call of its sibling cannot be imitated</source>
        <translation>вызову модуля соседнего нельзя подражать</translation>
    </message>
    <message>
        <source>its siblings are declared with count, which renumbers them</source>
        <translation>соседние объявлены через count, который их перенумерует</translation>
    </message>
    <message>
        <source>Declare it by hand in a block of its own</source>
        <translation>Объявите вручную в отдельном блоке</translation>
    </message>
    <message>
        <source>this file is read for several environments, so %1 would be declared for %2 too</source>
        <translation>файл читается для нескольких окружений, %1 объявился бы и для %2</translation>
    </message>
    <message>
        <source>Declare it by hand, so that only %1 has it</source>
        <translation>Объявите вручную, чтобы он был только в %1</translation>
    </message>
    <message>
        <source>the values of its siblings have the keys %1, and not %2</source>
        <translation>у значений соседних ключи %1, а не %2</translation>
    </message>
    <message>
        <source>its siblings are declared in a way that keeps no %1</source>
        <translation>соседние объявлены так, что не хранят %1</translation>
    </message>
    <message>
        <source>Leave it empty, or add it to what declares them first</source>
        <translation>Оставьте пустым или сначала добавьте это в их объявление</translation>
    </message>
    <message>
        <source>imitating its siblings does not lead to this path</source>
        <translation>подражание соседним не приводит к этому пути</translation>
    </message>
    <message>
        <source>its block stands for other secrets too, so its address is not its own</source>
        <translation>его блок стоит и за другие секреты, адрес не его собственный</translation>
    </message>
    <message>
        <source>Rename the block by hand, with one moved block for all of them</source>
        <translation>Переименуйте блок вручную, с одним блоком moved на все</translation>
    </message>
    <message>
        <source>the text %1, and a value never goes through this console</source>
        <translation>текст %1, а значения через эту консоль не проходят</translation>
    </message>
    <message>
        <source>Give a name here, and fill the value in CI</source>
        <translation>Дайте здесь имя, а значение впишите в CI</translation>
    </message>
    <message>
        <source>this is no path that can be declared</source>
        <translation>такой путь объявить нельзя</translation>
    </message>
    <message>
        <source>Use letters, digits and _ . - between slashes</source>
        <translation>Буквы, цифры и _ . - между косыми чертами</translation>
    </message>
    <message>
        <source>this is no name for a field</source>
        <translation>это не имя поля</translation>
    </message>
    <message>
        <source>Use letters, digits, _ and -</source>
        <translation>Буквы, цифры, _ и -</translation>
    </message>
    <message>
        <source>this is no name for a %1</source>
        <translation>это не имя для: %1</translation>
    </message>
    <message>
        <source>Use letters, digits and _, and begin with a letter</source>
        <translation>Буквы, цифры и _, первой — буква</translation>
    </message>
    <message>
        <source>the pipeline cannot do without it</source>
        <translation>конвейеру без этого нельзя</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Заполните</translation>
    </message>
    <message>
        <source>it holds characters that do not belong into a pipeline</source>
        <translation>здесь знаки, которым в конвейере не место</translation>
    </message>
    <message>
        <source>Use letters, digits and _ . / : @ + -</source>
        <translation>Буквы, цифры и _ . / : @ + -</translation>
    </message>
    <message>
        <source>the pipeline does all of it already</source>
        <translation>конвейер всё это уже делает</translation>
    </message>
    <message>
        <source>this file was written by hand, and lacks: %1</source>
        <translation>файл написан вручную, в нём нет: %1</translation>
    </message>
    <message>
        <source>Add these steps to it, or move it away and stage this again</source>
        <translation>Добавьте эти шаги или уберите файл и внесите заново</translation>
    </message>
    <message>
        <source>this forge is not known</source>
        <translation>такой хостинг git неизвестен</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Известны: %1</translation>
    </message>
    <message>
        <source>another pipeline does all of it already</source>
        <translation>всё это уже делает другой конвейер</translation>
    </message>
    <message>
        <source>Name a command or a profile that gets it, such as &quot;aws-vault exec ci --&quot;</source>
        <translation>Назовите команду или профиль, например &quot;aws-vault exec ci --&quot;</translation>
    </message>
    <message>
        <source>a word of the identity %1</source>
        <translation>слово учётной записи %1</translation>
    </message>
    <message>
        <source>a credential is never typed here</source>
        <translation>данные для входа здесь не вводят</translation>
    </message>
    <message>
        <source>no identity is named for the plan</source>
        <translation>для plan не названа учётная запись</translation>
    </message>
    <message>
        <source>the estate has no such secret</source>
        <translation>такого секрета в estate нет</translation>
    </message>
    <message>
        <source>sallyport.hcl has no such rotation</source>
        <translation>такой ротации в sallyport.hcl нет</translation>
    </message>
    <message>
        <source>Name one of its rotation blocks</source>
        <translation>Назовите один из её блоков rotation</translation>
    </message>
    <message>
        <source>that day has passed: today is %1</source>
        <translation>этот день прошёл: сегодня %1</translation>
    </message>
    <message>
        <source>Name a day on which it can still be done</source>
        <translation>Назовите день, когда это ещё можно сделать</translation>
    </message>
    <message>
        <source>it is not said which environment it goes to</source>
        <translation>не сказано, в какое окружение</translation>
    </message>
    <message>
        <source>Name one: to=%1</source>
        <translation>Назовите его: to=%1</translation>
    </message>
    <message>
        <source>it is in this environment already</source>
        <translation>он уже в этом окружении</translation>
    </message>
    <message>
        <source>Name another environment</source>
        <translation>Назовите другое окружение</translation>
    </message>
    <message>
        <source>Name one of: %1</source>
        <translation>Назовите одно из: %1</translation>
    </message>
    <message>
        <source>not all keys of its value can be read from the repository</source>
        <translation>не все ключи значения видны в репозитории</translation>
    </message>
    <message>
        <source>Declare it there, and name its keys</source>
        <translation>Объявите его там и назовите ключи</translation>
    </message>
    <message>
        <source>a line of the %1 %2</source>
        <translation>строка (%1) %2</translation>
    </message>
    <message>
        <source>Take it out: no value may leave</source>
        <translation>Уберите: значения не уходят</translation>
    </message>
    <message>
        <source>its block stands for %1 secrets, and all of them would go</source>
        <translation>его блок стоит за %1 секретов, и ушли бы все</translation>
    </message>
    <message>
        <source>Give it a declaration of its own first</source>
        <translation>Сначала дайте ему своё объявление</translation>
    </message>
    <message>
        <source>its module is called inside another module</source>
        <translation>его модуль вызван внутри другого модуля</translation>
    </message>
    <message>
        <source>Retire it by hand there</source>
        <translation>Уберите его вручную там</translation>
    </message>
    <message>
        <source>its entry cannot be taken out</source>
        <translation>его запись нельзя вынуть</translation>
    </message>
    <message>
        <source>Do it by hand</source>
        <translation>Сделайте вручную</translation>
    </message>
    <message>
        <source>it is declared with count, and taking one out renumbers the others</source>
        <translation>он объявлен через count, и удаление перенумерует остальные</translation>
    </message>
    <message>
        <source>Declare them with for_each first</source>
        <translation>Сначала объявите их через for_each</translation>
    </message>
    <message>
        <source>this version does not know the kind of change</source>
        <translation>эта версия не знает такого вида правки</translation>
    </message>
    <message>
        <source>Update Sallyport, or drop the change</source>
        <translation>Обновите Sallyport или уберите правку</translation>
    </message>
    <message>
        <source>this is no choice: %1</source>
        <translation>такого выбора нет: %1</translation>
    </message>
    <message>
        <source>Say keep or destroy</source>
        <translation>Скажите keep или destroy</translation>
    </message>
    <message>
        <source>already retired on the base</source>
        <translation>в основной ветке уже убран</translation>
    </message>
    <message>
        <source>others still use it: %1</source>
        <translation>им ещё пользуются: %1</translation>
    </message>
    <message>
        <source>Let them go first</source>
        <translation>Сначала отпустите их</translation>
    </message>
    <message>
        <source>it is not known which Terraform root belongs to this environment</source>
        <translation>неизвестно, какой корень Terraform относится к этому окружению</translation>
    </message>
    <message>
        <source>Name it: terraform = &quot;…&quot; in the environment&apos;s block of sallyport.hcl</source>
        <translation>Назовите его: terraform = &quot;…&quot; в блоке окружения в sallyport.hcl</translation>
    </message>
    <message>
        <source>Vault itself changes the password of a static role</source>
        <translation>пароль статической роли меняет сам Vault</translation>
    </message>
    <message>
        <source>Change its rotation period where the role is declared</source>
        <translation>Измените период ротации там, где объявлена роль</translation>
    </message>
    <message>
        <source>every reader of a dynamic role gets credentials of his own</source>
        <translation>каждый читатель динамической роли получает свои данные для входа</translation>
    </message>
    <message>
        <source>There is nothing to rotate</source>
        <translation>Ротировать нечего</translation>
    </message>
    <message>
        <source>Refresh the environment, or apply what declares it</source>
        <translation>Обновите окружение или примените то, что его объявляет</translation>
    </message>
    <message>
        <source>Rotate it where its value is written, and bring it into Terraform</source>
        <translation>Ротируйте там, где пишется значение, и перенесите его в Terraform</translation>
    </message>
    <message>
        <source>its value is given through %1 and stands in the state file</source>
        <translation>значение передаётся через %1 и лежит в файле state</translation>
    </message>
    <message>
        <source>Move it to the write-only form first</source>
        <translation>Сначала переведите на write-only форму</translation>
    </message>
    <message>
        <source>its value comes from %1, which a new version number does not change</source>
        <translation>значение берётся из %1, новый номер версии его не меняет</translation>
    </message>
    <message>
        <source>Rotate it at that resource</source>
        <translation>Ротируйте у того ресурса</translation>
    </message>
    <message>
        <source>the resource gives no value</source>
        <translation>ресурс не даёт значения</translation>
    </message>
    <message>
        <source>Rotate it where its value is written</source>
        <translation>Ротируйте там, где пишется значение</translation>
    </message>
    <message>
        <source>there is no version number to move on</source>
        <translation>нет номера версии, который увеличить</translation>
    </message>
    <message>
        <source>Give %1_version as a number in the repository</source>
        <translation>Задайте %1_version числом в репозитории</translation>
    </message>
    <message>
        <source>%1 would keep the old value: it has no version number to move on</source>
        <translation>%1 сохранил бы старое значение: нет номера версии</translation>
    </message>
    <message>
        <source>Give it a version as a number in the repository</source>
        <translation>Задайте версию числом в репозитории</translation>
    </message>
    <message>
        <source>the database would keep the old password: %1 feeds only what stores it</source>
        <translation>в базе остался бы старый пароль: %1 питает только хранилище</translation>
    </message>
    <message>
        <source>Let the same generator feed the system that checks the password (password_wo, say)</source>
        <translation>Пусть тот же генератор питает и проверяющую систему (например, password_wo)</translation>
    </message>
    <message>
        <source>this version number is shared by %1 secrets, and all of them would be written</source>
        <translation>этот номер версии общий для %1 секретов, записаны были бы все</translation>
    </message>
    <message>
        <source>Give each of them a version of its own first</source>
        <translation>Сначала дайте каждому свою версию</translation>
    </message>
    <message>
        <source>the version is not a whole number that can be counted up</source>
        <translation>версия — не целое число, которое можно увеличить</translation>
    </message>
    <message>
        <source>Write it as a number: 1, 2, 3</source>
        <translation>Запишите числом: 1, 2, 3</translation>
    </message>
    <message>
        <source>the version is the default of the module&apos;s variable %1</source>
        <translation>версия — значение по умолчанию переменной модуля %1</translation>
    </message>
    <message>
        <source>Give %1 in the call of the module first</source>
        <translation>Сначала задайте %1 в вызове модуля</translation>
    </message>
    <message>
        <source>already rotated on the base</source>
        <translation>в основной ветке уже ротирован</translation>
    </message>
    <message>
        <source>Drop the change, or stage it anew to rotate once more</source>
        <translation>Уберите правку или внесите заново, чтобы ротировать ещё раз</translation>
    </message>
    <message>
        <source>the base has rotated a part of it since this was staged</source>
        <translation>часть уже ротирована в основной ветке после внесения</translation>
    </message>
    <message>
        <source>Bring its versions together by hand, then stage it anew</source>
        <translation>Сведите версии вручную и внесите заново</translation>
    </message>
    <message>
        <source>the file of the version number was not read</source>
        <translation>файл с номером версии не прочитан</translation>
    </message>
    <message>
        <source>only static roles and AWS rotation rules have a period</source>
        <translation>период есть только у статических ролей и правил ротации AWS</translation>
    </message>
    <message>
        <source>Set a cadence for it instead</source>
        <translation>Задайте лучше периодичность</translation>
    </message>
    <message>
        <source>its period is not declared in Terraform%1</source>
        <translation>период не объявлен в Terraform%1</translation>
    </message>
    <message>
        <source>Declare the role first</source>
        <translation>Сначала объявите роль</translation>
    </message>
    <message>
        <source>this is no period</source>
        <translation>это не период</translation>
    </message>
    <message>
        <source>Write it as 30d, 12h or quarterly</source>
        <translation>Напишите как 30d, 12h или quarterly</translation>
    </message>
    <message>
        <source>the period must be a whole number of %1</source>
        <translation>период должен быть целым числом: %1</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Выберите другой</translation>
    </message>
    <message>
        <source>the file was not read</source>
        <translation>файл не прочитан</translation>
    </message>
    <message>
        <source>this period is shared by %1 roles</source>
        <translation>этот период общий для %1 ролей</translation>
    </message>
    <message>
        <source>Give each of them a period of its own first</source>
        <translation>Сначала дайте каждой свой период</translation>
    </message>
    <message>
        <source>the period is declared so already</source>
        <translation>период уже так объявлен</translation>
    </message>
    <message>
        <source>the period is computed</source>
        <translation>период вычисляется</translation>
    </message>
    <message>
        <source>Write it as a number, or change what it is computed from</source>
        <translation>Запишите числом или измените то, из чего он вычисляется</translation>
    </message>
    <message>
        <source>it follows a schedule, and a period beside it is refused by the server</source>
        <translation>у роли расписание, период рядом с ним сервер не примет</translation>
    </message>
    <message>
        <source>Change the schedule, or take it out first</source>
        <translation>Измените расписание или сначала уберите его</translation>
    </message>
    <message>
        <source>a check of the draft failed: %1</source>
        <translation>проверка черновика не прошла: %1</translation>
    </message>
    <message>
        <source>Mend or drop that change first</source>
        <translation>Сначала исправьте или уберите эту правку</translation>
    </message>
    <message>
        <source>the draft changes nothing</source>
        <translation>черновик ничего не меняет</translation>
    </message>
    <message>
        <source>Stage a change first</source>
        <translation>Сначала внесите правку</translation>
    </message>
    <message>
        <source>terraform is not on the PATH</source>
        <translation>terraform нет в PATH</translation>
    </message>
    <message>
        <source>sallyport-plan-filter is not installed beside this program</source>
        <translation>sallyport-plan-filter не установлен рядом с программой</translation>
    </message>
    <message>
        <source>another check of this draft is running</source>
        <translation>другая проверка этого черновика ещё идёт</translation>
    </message>
    <message>
        <source>the command of the identity is not on the PATH</source>
        <translation>команды учётной записи нет в PATH</translation>
    </message>
    <message>
        <source>terraform init ended with exit code %1</source>
        <translation>terraform init закончился с кодом %1</translation>
    </message>
    <message>
        <source>Run it there yourself to read why</source>
        <translation>Запустите его сами, чтобы прочитать почему</translation>
    </message>
    <message>
        <source>terraform validate does not say what it finds (exit code %1)</source>
        <translation>terraform validate не говорит, что нашёл (код %1)</translation>
    </message>
    <message>
        <source>it ended with exit code %1</source>
        <translation>закончился с кодом %1</translation>
    </message>
    <message>
        <source>Run it in %1 yourself to read why</source>
        <translation>Запустите сами в %1, чтобы прочитать почему</translation>
    </message>
    <message>
        <source>%1 has no write-only form</source>
        <translation>у %1 нет write-only формы</translation>
    </message>
    <message>
        <source>Move the value to a resource that has one</source>
        <translation>Перенесите значение в ресурс, у которого она есть</translation>
    </message>
    <message>
        <source>the value is write-only already</source>
        <translation>значение уже write-only</translation>
    </message>
    <message>
        <source>the block does not give its value through %1</source>
        <translation>блок не передаёт значение через %1</translation>
    </message>
    <message>
        <source>Look at how it is written</source>
        <translation>Посмотрите, как он написан</translation>
    </message>
    <message>
        <source>Give it through an ephemeral variable, and rotate it at once: the old value has leaked</source>
        <translation>Дайте его через ephemeral-переменную и сразу ротируйте: старое утекло</translation>
    </message>
    <message>
        <source>its block was not found again</source>
        <translation>блок больше не найден</translation>
    </message>
    <message>
        <source>the estate file names no writer of this environment</source>
        <translation>в файле estate не назван пишущий этого окружения</translation>
    </message>
    <message>
        <source>Name it: writers = [&quot;ci-terraform-%1&quot;] in its vault block</source>
        <translation>Назовите его: writers = [&quot;ci-terraform-%1&quot;] в блоке vault</translation>
    </message>
    <message>
        <source>its rule %1 reaches values and metadata alike</source>
        <translation>правило %1 достаёт и до значений, и до метаданных</translation>
    </message>
    <message>
        <source>Write one rule for data/ and one for metadata/ first</source>
        <translation>Сначала напишите отдельные правила для data/ и metadata/</translation>
    </message>
    <message>
        <source>%1 must be a string</source>
        <translation>%1 — строка</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>Возьмите в кавычки</translation>
    </message>
    <message>
        <source>the %1 block has no %2</source>
        <translation>в блоке %1 нет %2</translation>
    </message>
    <message>
        <source>Add %1 = &quot;…&quot; to it</source>
        <translation>Добавьте %1 = &quot;…&quot;</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 — true или false</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1 — целое число</translation>
    </message>
    <message>
        <source>%1 must be a list of strings</source>
        <translation>%1 — список строк</translation>
    </message>
    <message>
        <source>Write it like %1 = [&quot;a&quot;, &quot;b&quot;]</source>
        <translation>Напишите как %1 = [&quot;a&quot;, &quot;b&quot;]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a day</source>
        <translation>&quot;%1&quot; — не день</translation>
    </message>
    <message>
        <source>Write it like 2027-01-31</source>
        <translation>Напишите как 2027-01-31</translation>
    </message>
    <message>
        <source>a %1 block has no label</source>
        <translation>у блока %1 нет метки</translation>
    </message>
    <message>
        <source>a %1 block needs one label: its name</source>
        <translation>блоку %1 нужна одна метка: имя</translation>
    </message>
    <message>
        <source>Write it like %1 { … }</source>
        <translation>Напишите как %1 { … }</translation>
    </message>
    <message>
        <source>Write it like %1 &quot;name&quot; { … }</source>
        <translation>Напишите как %1 &quot;имя&quot; { … }</translation>
    </message>
    <message>
        <source>a second %1 block</source>
        <translation>второй блок %1</translation>
    </message>
    <message>
        <source>Keep one of them</source>
        <translation>Оставьте один</translation>
    </message>
    <message>
        <source>%1 has no attribute &quot;%2&quot;</source>
        <translation>у %1 нет атрибута &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 has no block &quot;%2&quot;</source>
        <translation>у %1 нет блока &quot;%2&quot;</translation>
    </message>
    <message>
        <source>mount is empty</source>
        <translation>mount пуст</translation>
    </message>
    <message>
        <source>Name the KV mount, such as &quot;airflow&quot;</source>
        <translation>Назовите mount KV, например &quot;airflow&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file of variables in this repository</source>
        <translation>&quot;%1&quot; — такого файла переменных в репозитории нет</translation>
    </message>
    <message>
        <source>Name it from the repository&apos;s top, or from the root module: &quot;envs/prod.tfvars&quot;</source>
        <translation>Назовите его от корня репозитория или от корневого модуля: &quot;envs/prod.tfvars&quot;</translation>
    </message>
    <message>
        <source>workspace is empty</source>
        <translation>workspace пуст</translation>
    </message>
    <message>
        <source>Name the Terraform workspace, such as &quot;prod&quot;, or leave the line out</source>
        <translation>Назовите workspace Terraform, например &quot;prod&quot;, или уберите строку</translation>
    </message>
    <message>
        <source>an environment&apos;s name is not empty and has no slash</source>
        <translation>имя окружения не пусто и без косой черты</translation>
    </message>
    <message>
        <source>an exception without an end</source>
        <translation>исключение без конца</translation>
    </message>
    <message>
        <source>Add until = &quot;2027-01-31&quot;: the last day on which it holds</source>
        <translation>Добавьте until = &quot;2027-01-31&quot;: последний день его действия</translation>
    </message>
    <message>
        <source>the attestation block has no at</source>
        <translation>в блоке attestation нет at</translation>
    </message>
    <message>
        <source>Add at = &quot;2026-11-20T09:30:00Z&quot;: when it was done</source>
        <translation>Добавьте at = &quot;2026-11-20T09:30:00Z&quot;: когда это сделано</translation>
    </message>
    <message>
        <source>there is no forge of the kind &quot;%1&quot;</source>
        <translation>хостинга git вида &quot;%1&quot; нет</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;</source>
        <translation>часового пояса &quot;%1&quot; нет</translation>
    </message>
    <message>
        <source>Write its IANA name: &quot;Europe/Berlin&quot;</source>
        <translation>Напишите его имя IANA: &quot;Europe/Berlin&quot;</translation>
    </message>
    <message>
        <source>no estate block</source>
        <translation>нет блока estate</translation>
    </message>
    <message>
        <source>Start the file with estate &quot;name&quot; { … }, or run &quot;sallyport-cli init&quot;</source>
        <translation>Начните файл с estate &quot;имя&quot; { … } или запустите &quot;sallyport-cli init&quot;</translation>
    </message>
    <message>
        <source>a second estate block</source>
        <translation>второй блок estate</translation>
    </message>
    <message>
        <source>a second environment &quot;%1&quot;</source>
        <translation>второе окружение &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation>Дайте ему другое имя</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>файл пуст</translation>
    </message>
    <message>
        <source>Run &quot;sallyport-cli init&quot; to write a starter file</source>
        <translation>Запустите &quot;sallyport-cli init&quot;: он напишет начальный файл</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no proof of a rotation</source>
        <translation>&quot;%1&quot; — не доказательство ротации</translation>
    </message>
    <message>
        <source>Choose of %1</source>
        <translation>Выберите из %1</translation>
    </message>
    <message>
        <source>a rotation without secrets</source>
        <translation>ротация без секретов</translation>
    </message>
    <message>
        <source>Add secrets = [&quot;prod/connections/pg_*&quot;]</source>
        <translation>Добавьте secrets = [&quot;prod/connections/pg_*&quot;]</translation>
    </message>
    <message>
        <source>a rotation cannot come after itself</source>
        <translation>ротация не может идти после самой себя</translation>
    </message>
    <message>
        <source>a plan is about one secret or one rotation</source>
        <translation>plan — об одном секрете или одной ротации</translation>
    </message>
    <message>
        <source>Add secret = &quot;prod/connections/pg_warehouse&quot;, or rotation = &quot;warehouse&quot;</source>
        <translation>Добавьте secret = &quot;prod/connections/pg_warehouse&quot; или rotation = &quot;warehouse&quot;</translation>
    </message>
    <message>
        <source>a plan without a day</source>
        <translation>plan без дня</translation>
    </message>
    <message>
        <source>Add on = &quot;2027-01-31&quot;</source>
        <translation>Добавьте on = &quot;2027-01-31&quot;</translation>
    </message>
    <message>
        <source>a freeze without %1</source>
        <translation>freeze без %1</translation>
    </message>
    <message>
        <source>Add %1 = &quot;2027-01-31&quot;</source>
        <translation>Добавьте %1 = &quot;2027-01-31&quot;</translation>
    </message>
    <message>
        <source>the freeze ends before it begins</source>
        <translation>freeze кончается раньше, чем начинается</translation>
    </message>
    <message>
        <source>until is its last day, and not before from</source>
        <translation>until — последний день, не раньше from</translation>
    </message>
    <message>
        <source>a limit is at least 1</source>
        <translation>предел не меньше 1</translation>
    </message>
    <message>
        <source>Leave the line out where there is no limit</source>
        <translation>Уберите строку, если предела нет</translation>
    </message>
    <message>
        <source>a snapshot in the store is broken</source>
        <translation>снимок в хранилище повреждён</translation>
    </message>
    <message>
        <source>Refresh the environment; the next snapshot replaces it</source>
        <translation>Обновите окружение; следующий снимок его заменит</translation>
    </message>
    <message>
        <source>The attestation %1 of %2 is signed by %3, whom nothing here knows</source>
        <translation>Подтверждение %1 (%2) подписывает %3, кого здесь никто не знает</translation>
    </message>
    <message>
        <source>The attestation %1 of %2 is signed by %3, who is not among the attesters</source>
        <translation>Подтверждение %1 (%2) подписывает %3, а это не один из attesters</translation>
    </message>
    <message>
        <source>Name who did it as git or an owner is named, or take the attestation out</source>
        <translation>Назовите исполнителя так, как его зовут git или владелец, или уберите подтверждение</translation>
    </message>
    <message>
        <source>Have one of the attesters do it, or add the person to attesters</source>
        <translation>Пусть это сделает один из attesters, или добавьте его в attesters</translation>
    </message>
    <message>
        <source>The attestation %1 of %2 names a commit that this repository does not have</source>
        <translation>Подтверждение %1 (%2) называет коммит, которого в репозитории нет</translation>
    </message>
    <message>
        <source>The attestation %1 of %2 names a commit that is not on the base branch</source>
        <translation>Подтверждение %1 (%2) называет коммит не из основной ветки</translation>
    </message>
    <message>
        <source>done with %1</source>
        <translation>сделано на %1</translation>
    </message>
    <message>
        <source>Write down the commit that it was done with, or do it again</source>
        <translation>Запишите коммит, на котором это сделано, или сделайте заново</translation>
    </message>
    <message>
        <source>The attestation %1 of %2 is not on the base branch as it stands here</source>
        <translation>Подтверждение %1 (%2) в основной ветке не такое, как здесь</translation>
    </message>
    <message>
        <source>in the work tree only</source>
        <translation>только в рабочей копии</translation>
    </message>
    <message>
        <source>Have it reviewed and merged, or put back what the base branch says</source>
        <translation>Отправьте на ревью и слейте или верните то, что в основной ветке</translation>
    </message>
    <message>
        <source>The attestation %1 of %2 was changed after it was recorded: %3</source>
        <translation>Подтверждение %1 (%2) изменено после записи: %3</translation>
    </message>
    <message>
        <source>Put back what was recorded, and record what was done since as its own</source>
        <translation>Верните записанное, а сделанное с тех пор запишите отдельно</translation>
    </message>
    <message>
        <source>The attestation %1 of %2 was taken out after it was recorded</source>
        <translation>Подтверждение %1 (%2) удалено после записи</translation>
    </message>
    <message>
        <source>Put it back: %1</source>
        <translation>Верните его: %1</translation>
    </message>
    <message>
        <source>Not all attestations could be held against git</source>
        <translation>Не все подтверждения удалось сверить с git</translation>
    </message>
    <message>
        <source>the repository could not be read</source>
        <translation>репозиторий не прочитан</translation>
    </message>
    <message>
        <source>Look at who wrote them and what became of them</source>
        <translation>Посмотрите, кто их писал и что с ними стало</translation>
    </message>
    <message>
        <source>rotation %1 comes after %2</source>
        <translation>ротация %1 идёт после %2</translation>
    </message>
    <message>
        <source>The rotation %1 is to come after %2, which is no rotation</source>
        <translation>Ротация %1 должна идти после %2, но это не ротация</translation>
    </message>
    <message>
        <source>Name rotation blocks of sallyport.hcl there, or leave it out</source>
        <translation>Назовите там блоки rotation из sallyport.hcl или уберите</translation>
    </message>
    <message>
        <source>The rotation %1 is to come before itself: each of %2 comes after the next</source>
        <translation>Ротация %1 должна идти раньше самой себя: каждая из %2 идёт после следующей</translation>
    </message>
    <message>
        <source>Take one of them out of the other&apos;s after; no order holds until then</source>
        <translation>Уберите одну из after другой; до тех пор порядка нет</translation>
    </message>
    <message>
        <source>Attestations against git</source>
        <translation>Подтверждения по git</translation>
    </message>
    <message>
        <source>commits, authors, later changes</source>
        <translation>коммиты, авторы, поздние изменения</translation>
    </message>
    <message numerus="yes">
        <source>%n attestations</source>
        <translation>
            <numerusform>%n подтверждение</numerusform>
            <numerusform>%n подтверждения</numerusform>
            <numerusform>%n подтверждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch the whole history</source>
        <translation>Получите всю историю</translation>
    </message>
    <message>
        <source>git does not know who commits</source>
        <translation>git не знает, кто делает коммит</translation>
    </message>
    <message>
        <source>Run: git config --global user.name &quot;Your Name&quot; and git config --global user.email you@example.com</source>
        <translation>Запустите: git config --global user.name &quot;Ваше имя&quot; и git config --global user.email you@example.com</translation>
    </message>
    <message>
        <source>the branch exists already, or one that is in its way</source>
        <translation>ветка уже есть, или ей мешает другая</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Возьмите %1</translation>
    </message>
    <message>
        <source>Use another name</source>
        <translation>Возьмите другое имя</translation>
    </message>
    <message>
        <source>not a valid name for a branch</source>
        <translation>это не имя ветки</translation>
    </message>
    <message>
        <source>Use letters, digits, dashes and slashes</source>
        <translation>Буквы, цифры, дефисы и косые черты</translation>
    </message>
    <message>
        <source>there is nothing to commit</source>
        <translation>коммитить нечего</translation>
    </message>
    <message>
        <source>not a path inside the repository, or named twice</source>
        <translation>не путь внутри репозитория или назван дважды</translation>
    </message>
    <message>
        <source>Make the change again on the newest base</source>
        <translation>Сделайте правку заново на новейшей основе</translation>
    </message>
    <message>
        <source>the file is no longer there</source>
        <translation>файла больше нет</translation>
    </message>
    <message>
        <source>the file is there already</source>
        <translation>файл уже есть</translation>
    </message>
    <message>
        <source>the file was changed since</source>
        <translation>файл с тех пор изменён</translation>
    </message>
    <message>
        <source>Check that you may write into the repository&apos;s git folder and that its disk is not full</source>
        <translation>Проверьте, можно ли писать в папку git репозитория и не полон ли диск</translation>
    </message>
    <message>
        <source>another program writes this branch, or was killed while it did</source>
        <translation>другая программа пишет эту ветку или была прервана при записи</translation>
    </message>
    <message>
        <source>Use another name; when no git runs here, delete %1.lock</source>
        <translation>Возьмите другое имя; если git здесь не работает, удалите %1.lock</translation>
    </message>
    <message>
        <source>the commit message is empty</source>
        <translation>сообщение коммита пусто</translation>
    </message>
    <message>
        <source>git did not make the commit</source>
        <translation>git не сделал коммит</translation>
    </message>
    <message>
        <source>the commit could not be signed</source>
        <translation>коммит не удалось подписать</translation>
    </message>
    <message>
        <source>a hook refuses the commit</source>
        <translation>хук отклонил коммит</translation>
    </message>
    <message>
        <source>%1. Git says: %2</source>
        <translation>%1. Git говорит: %2</translation>
    </message>
    <message>
        <source>Unlock your key, or check user.signingkey and gpg.program</source>
        <translation>Разблокируйте ключ или проверьте user.signingkey и gpg.program</translation>
    </message>
    <message>
        <source>Do what it says, and commit again: nothing was left behind</source>
        <translation>Сделайте, как он говорит, и повторите коммит: ничего не осталось</translation>
    </message>
    <message>
        <source>a hook changed what was to be committed</source>
        <translation>хук изменил то, что коммитилось</translation>
    </message>
    <message>
        <source>What leaves must be what was reviewed: let the hook check instead of change</source>
        <translation>Уйти должно то, что проверено: пусть хук проверяет, а не меняет</translation>
    </message>
    <message>
        <source>a hook took a line out of the commit&apos;s message</source>
        <translation>хук убрал строку из сообщения коммита</translation>
    </message>
    <message>
        <source>The change is recognised by it after the merge: let the hook keep trailers</source>
        <translation>По ней правку узнают после слияния: пусть хук сохраняет trailers</translation>
    </message>
    <message>
        <source>the branch was not made. Git says: %1</source>
        <translation>ветка не создана. Git говорит: %1</translation>
    </message>
    <message>
        <source>Check that you may write into the repository&apos;s git folder</source>
        <translation>Проверьте, можно ли писать в папку git репозитория</translation>
    </message>
    <message>
        <source>not the id of a commit</source>
        <translation>это не id коммита</translation>
    </message>
    <message>
        <source>the branch has a commit already</source>
        <translation>в ветке уже есть коммит</translation>
    </message>
    <message>
        <source>there is nothing to merge, or the branch has gone on</source>
        <translation>сливать нечего, или ветка ушла дальше</translation>
    </message>
    <message>
        <source>a commit is missing</source>
        <translation>коммита не хватает</translation>
    </message>
    <message>
        <source>which kind of forge this is, is not known</source>
        <translation>неизвестно, какой это хостинг git</translation>
    </message>
    <message>
        <source>Write into the estate block of sallyport.hcl: forge { kind = &quot;gitea&quot; address = &quot;https://%1&quot; }</source>
        <translation>Напишите в блоке estate в sallyport.hcl: forge { kind = &quot;gitea&quot; address = &quot;https://%1&quot; }</translation>
    </message>
    <message>
        <source>the remote is a folder, not a forge</source>
        <translation>remote — это папка, а не хостинг git</translation>
    </message>
    <message>
        <source>Open the pull request where that repository is looked after</source>
        <translation>Откройте pull request там, где ведут тот репозиторий</translation>
    </message>
    <message>
        <source>there is no such kind of forge</source>
        <translation>такого хостинга git нет</translation>
    </message>
    <message>
        <source>Use github, gitlab or gitea</source>
        <translation>Укажите github, gitlab или gitea</translation>
    </message>
    <message>
        <source>the remote&apos;s path names no project</source>
        <translation>путь remote не называет проект</translation>
    </message>
    <message>
        <source>It should end with OWNER/REPOSITORY</source>
        <translation>Он должен кончаться на OWNER/REPOSITORY</translation>
    </message>
    <message>
        <source>TLS refused the forge: %1</source>
        <translation>TLS отверг хостинг git: %1</translation>
    </message>
    <message>
        <source>Add its authority to the certificates of this machine</source>
        <translation>Добавьте его центр к сертификатам этой машины</translation>
    </message>
    <message>
        <source>the forge did not answer in time</source>
        <translation>хостинг git не ответил вовремя</translation>
    </message>
    <message>
        <source>Look at the forge whether it was done, then try again</source>
        <translation>Посмотрите там, сделано ли это, и повторите</translation>
    </message>
    <message>
        <source>the answer of the forge broke off</source>
        <translation>ответ хостинга git оборвался</translation>
    </message>
    <message>
        <source>no connection to the forge: %1</source>
        <translation>нет связи с хостингом git: %1</translation>
    </message>
    <message>
        <source>Check the network, then try again</source>
        <translation>Проверьте сеть и повторите</translation>
    </message>
    <message>
        <source>the answer is too large</source>
        <translation>ответ слишком велик</translation>
    </message>
    <message>
        <source>Check that this address is a forge</source>
        <translation>Проверьте, что по этому адресу хостинг git</translation>
    </message>
    <message>
        <source>%1. It says: %2</source>
        <translation>%1. Он говорит: %2</translation>
    </message>
    <message>
        <source>the forge asks to slow down</source>
        <translation>хостинг git просит не спешить</translation>
    </message>
    <message>
        <source>the forge does not accept the token</source>
        <translation>хостинг git не принимает токен</translation>
    </message>
    <message>
        <source>Give another token: it may have expired</source>
        <translation>Дайте другой токен: этот мог истечь</translation>
    </message>
    <message>
        <source>the token may not do that</source>
        <translation>токену это не разрешено</translation>
    </message>
    <message>
        <source>Give a token that may write pull requests of this repository</source>
        <translation>Дайте токен, которому можно писать pull request этого репозитория</translation>
    </message>
    <message>
        <source>there is no such thing, or this token may not see it</source>
        <translation>этого нет, или токену это не видно</translation>
    </message>
    <message>
        <source>Check the remote&apos;s address and what the token may see</source>
        <translation>Проверьте адрес remote и что видно токену</translation>
    </message>
    <message>
        <source>the forge has that already</source>
        <translation>на хостинге git это уже есть</translation>
    </message>
    <message>
        <source>Look at the forge</source>
        <translation>Посмотрите на хостинге git</translation>
    </message>
    <message>
        <source>the forge does not take that</source>
        <translation>хостинг git этого не принимает</translation>
    </message>
    <message>
        <source>Change what it names</source>
        <translation>Измените то, что он называет</translation>
    </message>
    <message>
        <source>the forge failed</source>
        <translation>сбой на хостинге git</translation>
    </message>
    <message>
        <source>the forge answered strangely</source>
        <translation>хостинг git ответил странно</translation>
    </message>
    <message>
        <source>Try again later</source>
        <translation>Повторите позже</translation>
    </message>
    <message>
        <source>the token has characters that no token has</source>
        <translation>в токене знаки, которых в токенах не бывает</translation>
    </message>
    <message>
        <source>Copy it again</source>
        <translation>Скопируйте ещё раз</translation>
    </message>
    <message>
        <source>nobody has confirmed this address yet</source>
        <translation>этот адрес ещё никто не подтвердил</translation>
    </message>
    <message>
        <source>Confirm it if it is your forge</source>
        <translation>Подтвердите, если это ваш хостинг git</translation>
    </message>
    <message>
        <source>the forge redirects to where we do not go</source>
        <translation>хостинг git перенаправляет туда, куда мы не ходим</translation>
    </message>
    <message>
        <source>Give the remote its new address: git remote set-url</source>
        <translation>Дайте remote новый адрес: git remote set-url</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>ответ — не JSON</translation>
    </message>
    <message>
        <source>the answer is no pull request</source>
        <translation>ответ — не pull request</translation>
    </message>
    <message>
        <source>Check that this address is a Gitea</source>
        <translation>Проверьте, что по этому адресу Gitea</translation>
    </message>
    <message>
        <source>Check that this address is a GitHub</source>
        <translation>Проверьте, что по этому адресу GitHub</translation>
    </message>
    <message>
        <source>the answer is no merge request</source>
        <translation>ответ — не merge request</translation>
    </message>
    <message>
        <source>Check that this address is a GitLab</source>
        <translation>Проверьте, что по этому адресу GitLab</translation>
    </message>
    <message>
        <source>GitLab knows no such reviewer</source>
        <translation>GitLab не знает такого рецензента</translation>
    </message>
    <message>
        <source>Correct CODEOWNERS</source>
        <translation>Исправьте CODEOWNERS</translation>
    </message>
    <message>
        <source>GitLab asks people, not groups, for a review</source>
        <translation>GitLab просит ревью у людей, а не у групп</translation>
    </message>
    <message>
        <source>Its approval rule asks the group where CODEOWNERS is enforced</source>
        <translation>Группу просит его правило одобрения, где CODEOWNERS обязателен</translation>
    </message>
    <message>
        <source>git failed with code %1</source>
        <translation>git закончился с кодом %1</translation>
    </message>
    <message>
        <source>the two commits share no history</source>
        <translation>у двух коммитов нет общей истории</translation>
    </message>
    <message>
        <source>the branch is protected on the remote</source>
        <translation>ветка на remote защищена</translation>
    </message>
    <message>
        <source>Push another branch, or ask who looks after the repository</source>
        <translation>Отправьте другую ветку или спросите того, кто ведёт репозиторий</translation>
    </message>
    <message>
        <source>a hook of the remote refuses the push</source>
        <translation>хук на remote отклонил push</translation>
    </message>
    <message>
        <source>Do what it says, and push again</source>
        <translation>Сделайте, как он говорит, и повторите push</translation>
    </message>
    <message>
        <source>the remote has a branch of this name with other commits</source>
        <translation>на remote есть ветка с этим именем и другими коммитами</translation>
    </message>
    <message>
        <source>Commit the draft anew: it takes a free name</source>
        <translation>Сделайте коммит черновика заново: он возьмёт свободное имя</translation>
    </message>
    <message>
        <source>the remote is not reached</source>
        <translation>remote недоступен</translation>
    </message>
    <message>
        <source>Check the network, then push again</source>
        <translation>Проверьте сеть и повторите push</translation>
    </message>
    <message>
        <source>the remote cannot prove who it is</source>
        <translation>remote не может доказать, кто он</translation>
    </message>
    <message>
        <source>Connect once in a terminal and check its key, or name its authority to git</source>
        <translation>Подключитесь раз в терминале и проверьте ключ, или назовите git его центр</translation>
    </message>
    <message>
        <source>the remote does not know you</source>
        <translation>remote вас не знает</translation>
    </message>
    <message>
        <source>Sign in with git&apos;s credential helper or add your key to the agent: it cannot ask here</source>
        <translation>Войдите через credential helper git или добавьте ключ в агент: здесь он спросить не может</translation>
    </message>
    <message>
        <source>the remote does not let you write</source>
        <translation>remote не даёт вам писать</translation>
    </message>
    <message>
        <source>Ask for write access, or push to a fork</source>
        <translation>Попросите право записи или сделайте push в форк</translation>
    </message>
    <message>
        <source>there is no such repository</source>
        <translation>такого репозитория нет</translation>
    </message>
    <message>
        <source>Check the remote&apos;s address: git remote -v</source>
        <translation>Проверьте адрес remote: git remote -v</translation>
    </message>
    <message>
        <source>the remote has no such branch</source>
        <translation>такой ветки на remote нет</translation>
    </message>
    <message>
        <source>Check base_branch in sallyport.hcl</source>
        <translation>Проверьте base_branch в sallyport.hcl</translation>
    </message>
    <message>
        <source>Do what it says, and try again</source>
        <translation>Сделайте, как он говорит, и повторите</translation>
    </message>
    <message>
        <source>the repository has no remote</source>
        <translation>у репозитория нет remote</translation>
    </message>
    <message>
        <source>The branch stays here; save it as a patch, or add a remote</source>
        <translation>Ветка останется здесь; сохраните её патчем или добавьте remote</translation>
    </message>
    <message>
        <source>several remotes, and none is called origin</source>
        <translation>remote несколько, и ни один не зовётся origin</translation>
    </message>
    <message>
        <source>Name the one to push to origin</source>
        <translation>Назовите origin тот, куда делать push</translation>
    </message>
    <message>
        <source>the remote&apos;s address is none that is known</source>
        <translation>адрес remote незнаком</translation>
    </message>
    <message>
        <source>Use https or ssh</source>
        <translation>Используйте https или ssh</translation>
    </message>
    <message>
        <source>the push was refused here, most likely by the hook pre-push</source>
        <translation>push отклонён здесь, скорее всего хуком pre-push</translation>
    </message>
    <message>
        <source>nothing was fetched</source>
        <translation>ничего не получено</translation>
    </message>
    <message>
        <source>the repository belongs to another user</source>
        <translation>репозиторий принадлежит другому пользователю</translation>
    </message>
    <message>
        <source>If you trust its owner, run: git config --global --add safe.directory &quot;%1&quot;</source>
        <translation>Если вы доверяете владельцу, запустите: git config --global --add safe.directory &quot;%1&quot;</translation>
    </message>
    <message>
        <source>not inside a git repository</source>
        <translation>не внутри репозитория git</translation>
    </message>
    <message>
        <source>Choose a folder that was cloned with git, or run git init there</source>
        <translation>Выберите папку, клонированную git, или запустите там git init</translation>
    </message>
    <message>
        <source>the repository has no commits yet</source>
        <translation>в репозитории ещё нет коммитов</translation>
    </message>
    <message>
        <source>Make a first commit</source>
        <translation>Сделайте первый коммит</translation>
    </message>
    <message>
        <source>there is no branch &quot;%1&quot;, neither here nor on origin</source>
        <translation>ветки &quot;%1&quot; нет ни здесь, ни на origin</translation>
    </message>
    <message>
        <source>Fetch it, or name another base branch</source>
        <translation>Получите её или назовите другую основную ветку</translation>
    </message>
    <message>
        <source>the tree is too deep or too large</source>
        <translation>дерево слишком глубоко или велико</translation>
    </message>
    <message>
        <source>there is no such folder at %1</source>
        <translation>папки в %1 нет</translation>
    </message>
    <message>
        <source>the file is larger than %1 bytes</source>
        <translation>файл больше %1 байт</translation>
    </message>
    <message>
        <source>there is no such file at %1</source>
        <translation>файла в %1 нет</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>не обычный файл</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>его папка не создаётся</translation>
    </message>
    <message>
        <source>the symlink cannot be made</source>
        <translation>символическая ссылка не создаётся</translation>
    </message>
    <message>
        <source>the tree lists it and does not hold it</source>
        <translation>дерево его называет, но не содержит</translation>
    </message>
    <message>
        <source>a name that git does not check out</source>
        <translation>имя, которое git не записывает на диск</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>папка не пуста</translation>
    </message>
    <message>
        <source>not the id of a blob</source>
        <translation>не id объекта</translation>
    </message>
    <message>
        <source>the address is not understood from its character %1 on</source>
        <translation>адрес непонятен со знака %1</translation>
    </message>
    <message>
        <source>Write it like resource.vault_mount.kv.options.version, with [2] or [+] for an element and [&quot;a.b&quot;] for a name that is none</source>
        <translation>Пишите как resource.vault_mount.kv.options.version, [2] или [+] для элемента и [&quot;a.b&quot;] для необычного имени</translation>
    </message>
    <message>
        <source>nothing is called %1 at step %2 of the address</source>
        <translation>нет ничего с именем %1 на шаге %2 адреса</translation>
    </message>
    <message>
        <source>sallyport-cli hcl ranges lists what the file holds</source>
        <translation>sallyport-cli hcl ranges показывает, что есть в файле</translation>
    </message>
    <message>
        <source>%1 blocks are called so</source>
        <translation>так названо блоков: %1</translation>
    </message>
    <message>
        <source>Tell them apart with [0], [1], … behind the last label</source>
        <translation>Различайте их через [0], [1], … после последней метки</translation>
    </message>
    <message>
        <source>the address names a block, which no expression can replace</source>
        <translation>адрес называет блок, а его выражением не заменить</translation>
    </message>
    <message>
        <source>Name an attribute of the block</source>
        <translation>Назовите атрибут блока</translation>
    </message>
    <message>
        <source>the file is not UTF-8</source>
        <translation>файл не в UTF-8</translation>
    </message>
    <message>
        <source>Convert it to UTF-8 first.</source>
        <translation>Сначала переведите его в UTF-8.</translation>
    </message>
    <message>
        <source>the place to edit is not in the file</source>
        <translation>место правки не в файле</translation>
    </message>
    <message>
        <source>the file would not parse any more: %1</source>
        <translation>файл перестал бы разбираться: %1</translation>
    </message>
    <message>
        <source>the new text would change the meaning of what stands around it</source>
        <translation>новый текст изменил бы смысл соседнего</translation>
    </message>
    <message>
        <source>there is no attribute &quot;%1&quot;</source>
        <translation>атрибута &quot;%1&quot; нет</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an attribute&apos;s name</source>
        <translation>&quot;%1&quot; не может быть именем атрибута</translation>
    </message>
    <message>
        <source>there is no such place for a label</source>
        <translation>для метки такого места нет</translation>
    </message>
    <message>
        <source>there is no such label</source>
        <translation>такой метки нет</translation>
    </message>
    <message>
        <source>this is not %1</source>
        <translation>это не %1</translation>
    </message>
    <message>
        <source>there is no key &quot;%1&quot;</source>
        <translation>ключа &quot;%1&quot; нет</translation>
    </message>
    <message>
        <source>there is no such element</source>
        <translation>такого элемента нет</translation>
    </message>
    <message>
        <source>there is a key &quot;%1&quot; already</source>
        <translation>ключ &quot;%1&quot; уже есть</translation>
    </message>
    <message>
        <source>the new text is not an expression: %1</source>
        <translation>новый текст — не выражение: %1</translation>
    </message>
    <message>
        <source>expected a literal (string, number, true, false, null, list or object), found &quot;%1&quot;</source>
        <translation>нужно значение (строка, число, true, false, null, список или объект), встречено &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Write the value itself; nothing is evaluated in this file.</source>
        <translation>Напишите само значение: в этом файле ничего не вычисляется.</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>вложено глубже %1 уровней</translation>
    </message>
    <message>
        <source>&quot;:&quot; of the conditional</source>
        <translation>&quot;:&quot; условия</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>выражение</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>&quot;%1&quot; — не число</translation>
    </message>
    <message>
        <source>a function&apos;s name after &quot;::&quot;</source>
        <translation>имя функции после &quot;::&quot;</translation>
    </message>
    <message>
        <source>&quot;(&quot; after the function&apos;s name</source>
        <translation>&quot;(&quot; после имени функции</translation>
    </message>
    <message>
        <source>&quot;)&quot; after &quot;...&quot;</source>
        <translation>&quot;)&quot; после &quot;...&quot;</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;)&quot; after an argument</source>
        <translation>&quot;,&quot; или &quot;)&quot; после аргумента</translation>
    </message>
    <message>
        <source>&quot;)&quot;</source>
        <translation>&quot;)&quot;</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;]&quot; after an element</source>
        <translation>&quot;,&quot; или &quot;]&quot; после элемента</translation>
    </message>
    <message>
        <source>this &quot;{&quot; is never closed</source>
        <translation>этот &quot;{&quot; не закрыт</translation>
    </message>
    <message>
        <source>&quot;=&quot; after the key</source>
        <translation>&quot;=&quot; после ключа</translation>
    </message>
    <message>
        <source>&quot;,&quot;, &quot;}&quot; or the end of the line after an item</source>
        <translation>&quot;,&quot;, &quot;}&quot; или конец строки после элемента</translation>
    </message>
    <message>
        <source>&quot;:&quot; after the collection</source>
        <translation>&quot;:&quot; после коллекции</translation>
    </message>
    <message>
        <source>&quot;%1&quot; at the end of the for expression</source>
        <translation>&quot;%1&quot; в конце выражения for</translation>
    </message>
    <message>
        <source>a variable&apos;s name after &quot;for&quot;</source>
        <translation>имя переменной после &quot;for&quot;</translation>
    </message>
    <message>
        <source>&quot;in&quot; after the names of &quot;for&quot;</source>
        <translation>&quot;in&quot; после имён &quot;for&quot;</translation>
    </message>
    <message>
        <source>&quot;=&gt;&quot; after the key</source>
        <translation>&quot;=&gt;&quot; после ключа</translation>
    </message>
    <message>
        <source>&quot;]&quot; (only an object has keys)</source>
        <translation>&quot;]&quot; (ключи бывают только у объекта)</translation>
    </message>
    <message>
        <source>&quot;]&quot; (only an object can group)</source>
        <translation>&quot;]&quot; (группировать может только объект)</translation>
    </message>
    <message>
        <source>an attribute&apos;s name after &quot;.&quot;</source>
        <translation>имя атрибута после &quot;.&quot;</translation>
    </message>
    <message>
        <source>a single index after &quot;.&quot; (write [0][1] for two)</source>
        <translation>один индекс после &quot;.&quot; (два пишутся [0][1])</translation>
    </message>
    <message>
        <source>&quot;]&quot; after &quot;[*&quot;</source>
        <translation>&quot;]&quot; после &quot;[*&quot;</translation>
    </message>
    <message>
        <source>&quot;]&quot; after the index</source>
        <translation>&quot;]&quot; после индекса</translation>
    </message>
    <message>
        <source>the end of the expression</source>
        <translation>конец выражения</translation>
    </message>
    <message>
        <source>a merge conflict marker stands here</source>
        <translation>здесь метка конфликта слияния</translation>
    </message>
    <message>
        <source>Resolve the merge conflict in this file first.</source>
        <translation>Сначала разрешите конфликт слияния в этом файле.</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>ожидается: %1, встречено: %2</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>конец файла</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>конец строки</translation>
    </message>
    <message>
        <source>a heredoc</source>
        <translation>heredoc</translation>
    </message>
    <message>
        <source>bytes that are not UTF-8</source>
        <translation>байты не в UTF-8</translation>
    </message>
    <message>
        <source>a comment that is never closed</source>
        <translation>комментарий, который не закрыт</translation>
    </message>
    <message>
        <source>an attribute or a block</source>
        <translation>атрибут или блок</translation>
    </message>
    <message>
        <source>an attribute, a block or the block&apos;s &quot;}&quot;</source>
        <translation>атрибут, блок или &quot;}&quot; блока</translation>
    </message>
    <message>
        <source>the end of the line after the attribute</source>
        <translation>конец строки после атрибута</translation>
    </message>
    <message>
        <source>the end of the line after the block</source>
        <translation>конец строки после блока</translation>
    </message>
    <message>
        <source>&quot;=&quot;, a label or &quot;{&quot; after &quot;%1&quot;</source>
        <translation>&quot;=&quot;, метка или &quot;{&quot; после &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was already set in line %2</source>
        <translation>&quot;%1&quot; уже задан в строке %2</translation>
    </message>
    <message>
        <source>a label or &quot;{&quot; on the line of the block&apos;s type</source>
        <translation>метка или &quot;{&quot; в строке типа блока</translation>
    </message>
    <message>
        <source>a label cannot hold an interpolation or a directive</source>
        <translation>в метке не бывает подстановок и директив</translation>
    </message>
    <message>
        <source>an attribute, &quot;}&quot; or the end of the line</source>
        <translation>атрибут, &quot;}&quot; или конец строки</translation>
    </message>
    <message>
        <source>&quot;=&quot; (a block on one line holds a single attribute)</source>
        <translation>&quot;=&quot; (в блоке на одной строке один атрибут)</translation>
    </message>
    <message>
        <source>&quot;}&quot; (a block on one line holds a single attribute)</source>
        <translation>&quot;}&quot; (в блоке на одной строке один атрибут)</translation>
    </message>
    <message>
        <source>the string is not closed on its line</source>
        <translation>строка не закрыта</translation>
    </message>
    <message>
        <source>Close it with a quotation mark, or use a heredoc for several lines.</source>
        <translation>Закройте кавычкой или возьмите heredoc для нескольких строк.</translation>
    </message>
    <message>
        <source>not an escape sequence (\n, \r, \t, \&quot;, \\, \uNNNN and \UNNNNNNNN are)</source>
        <translation>нет такого экранирования (есть \n, \r, \t, \&quot;, \\, \uNNNN и \UNNNNNNNN)</translation>
    </message>
    <message>
        <source>the heredoc is never closed: no line holds only &quot;%1&quot;</source>
        <translation>heredoc не закрыт: нет строки с одним &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a carriage return without a line feed</source>
        <translation>возврат каретки без перевода строки</translation>
    </message>
    <message>
        <source>&quot;}&quot; at the end of the template sequence (&quot;$${&quot; writes a literal &quot;${&quot;)</source>
        <translation>&quot;}&quot; в конце вставки шаблона (&quot;$${&quot; пишет сам &quot;${&quot;)</translation>
    </message>
    <message>
        <source>if, else, endif, for or endfor</source>
        <translation>if, else, endif, for или endfor</translation>
    </message>
    <message>
        <source>this directive closes nothing that is open</source>
        <translation>эта директива закрывает то, что не открыто</translation>
    </message>
    <message>
        <source>this directive is never closed</source>
        <translation>эта директива не закрыта</translation>
    </message>
    <message>
        <source>this directive does not fit the one that is open</source>
        <translation>эта директива не подходит к открытой</translation>
    </message>
    <message>
        <source>a cadence has one of every, ttl and never</source>
        <translation>у периодичности что-то одно: every, ttl или never</translation>
    </message>
    <message>
        <source>nothing is known that fills {%1}</source>
        <translation>неизвестно, чем заполнить {%1}</translation>
    </message>
    <message>
        <source>this is no name for a step</source>
        <translation>это не имя шага</translation>
    </message>
    <message>
        <source>Use small letters, digits and -: &quot;re-encrypt&quot;</source>
        <translation>Строчные буквы, цифры и -: &quot;re-encrypt&quot;</translation>
    </message>
    <message>
        <source>a second step &quot;%1&quot;</source>
        <translation>второй шаг &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Give each step a name of its own</source>
        <translation>Дайте каждому шагу своё имя</translation>
    </message>
    <message>
        <source>this is no name for a playbook</source>
        <translation>это не имя сценария</translation>
    </message>
    <message>
        <source>Use small letters, digits and -: &quot;static-db&quot;</source>
        <translation>Строчные буквы, цифры и -: &quot;static-db&quot;</translation>
    </message>
    <message>
        <source>a playbook without a step</source>
        <translation>сценарий без шагов</translation>
    </message>
    <message>
        <source>Add step &quot;rotate&quot; { title = &quot;…&quot;, expects = &quot;…&quot; }</source>
        <translation>Добавьте step &quot;rotate&quot; { title = &quot;…&quot;, expects = &quot;…&quot; }</translation>
    </message>
    <message>
        <source>a second playbook &quot;%1&quot;</source>
        <translation>второй сценарий &quot;%1&quot;</translation>
    </message>
    <message>
        <source>there is no playbook &quot;%1&quot; to include</source>
        <translation>сценария &quot;%1&quot;, который включают, нет</translation>
    </message>
    <message>
        <source>&quot;%1&quot; includes others itself</source>
        <translation>&quot;%1&quot; сам включает другие</translation>
    </message>
    <message>
        <source>Name one that includes nothing</source>
        <translation>Назовите тот, что ничего не включает</translation>
    </message>
    <message>
        <source>it begins with a dash, which a program takes for an option</source>
        <translation>начинается с дефиса, что программа примет за ключ</translation>
    </message>
    <message>
        <source>it holds signs that a terminal does not show as they are</source>
        <translation>здесь знаки, которые терминал показывает иначе</translation>
    </message>
    <message>
        <source>Type this command by hand</source>
        <translation>Введите эту команду вручную</translation>
    </message>
    <message>
        <source>no such Terraform file was read</source>
        <translation>такой файл Terraform не прочитан</translation>
    </message>
    <message>
        <source>Name it as the repository does: &quot;terraform/prod/main.tf&quot;</source>
        <translation>Назовите его как в репозитории: &quot;terraform/prod/main.tf&quot;</translation>
    </message>
    <message>
        <source>module &quot;%1&quot; was not read, since %2 has no .tf files</source>
        <translation>модуль &quot;%1&quot; не прочитан: в %2 нет файлов .tf</translation>
    </message>
    <message>
        <source>Correct its source</source>
        <translation>Исправьте его source</translation>
    </message>
    <message>
        <source>module &quot;%1&quot; calls itself</source>
        <translation>модуль &quot;%1&quot; вызывает сам себя</translation>
    </message>
    <message>
        <source>Terraform refuses this too</source>
        <translation>Terraform тоже откажется</translation>
    </message>
    <message>
        <source>module &quot;%1&quot; was not read, since its for_each or count is not known: %2</source>
        <translation>модуль &quot;%1&quot; не прочитан: его for_each или count неизвестны: %2</translation>
    </message>
    <message>
        <source>Look at %1 yourself</source>
        <translation>Посмотрите %1 сами</translation>
    </message>
    <message>
        <source>there are more than %1 module instances below this root</source>
        <translation>под этим корнем больше %1 экземпляров модулей</translation>
    </message>
    <message>
        <source>Split the root</source>
        <translation>Разделите корень</translation>
    </message>
    <message>
        <source>a configuration is an object</source>
        <translation>конфигурация — это объект</translation>
    </message>
    <message>
        <source>See Terraform&apos;s JSON configuration syntax</source>
        <translation>См. синтаксис JSON-конфигурации Terraform</translation>
    </message>
    <message>
        <source>the block %1 is an object</source>
        <translation>блок %1 — это объект</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a block</source>
        <translation>&quot;%1&quot; — не имя блока</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of an attribute</source>
        <translation>&quot;%1&quot; — не имя атрибута</translation>
    </message>
    <message>
        <source>the expression in it does not parse: %1</source>
        <translation>выражение в нём не разбирается: %1</translation>
    </message>
    <message>
        <source>it is no JSON: %1</source>
        <translation>это не JSON: %1</translation>
    </message>
    <message>
        <source>Mend the file, or write it anew with the program that makes it</source>
        <translation>Исправьте файл или запишите заново той же программой</translation>
    </message>
    <message>
        <source>What it declares is not known here; look at it yourself</source>
        <translation>Что он объявляет, здесь неизвестно; посмотрите сами</translation>
    </message>
    <message>
        <source>a Pulumi project, which is neither read nor edited</source>
        <translation>проект Pulumi: не читается и не правится</translation>
    </message>
    <message>
        <source>an override file, which is not merged here</source>
        <translation>файл override: здесь не объединяется</translation>
    </message>
    <message>
        <source>What it changes is not known here; look at it yourself</source>
        <translation>Что он меняет, здесь неизвестно; посмотрите сами</translation>
    </message>
    <message>
        <source>environment &quot;%1&quot; names this file of variables, and no root module that was read has it</source>
        <translation>окружение &quot;%1&quot; называет этот файл переменных, но ни у одного прочитанного корня его нет</translation>
    </message>
    <message>
        <source>Correct tfvars in sallyport.hcl: the path counts from the repository&apos;s top, or from the root module</source>
        <translation>Исправьте tfvars в sallyport.hcl: путь от корня репозитория или от корневого модуля</translation>
    </message>
    <message>
        <source>no Terraform root module lies here</source>
        <translation>корневого модуля Terraform здесь нет</translation>
    </message>
    <message>
        <source>Name a directory with .tf files that no other module calls</source>
        <translation>Назовите папку с файлами .tf, которую не вызывает другой модуль</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the answer is not what Vault documents</source>
        <translation>&quot;%1&quot; в ответе не такое, как описывает Vault</translation>
    </message>
    <message>
        <source>Copy it again, or sign in</source>
        <translation>Скопируйте ещё раз или войдите</translation>
    </message>
    <message>
        <source>TLS refused the server: %1</source>
        <translation>TLS отверг сервер: %1</translation>
    </message>
    <message>
        <source>Set VAULT_CACERT to the certificate of the authority that signed the server&apos;s</source>
        <translation>Укажите в VAULT_CACERT сертификат центра, который подписал сертификат сервера</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>сервер не ответил вовремя</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>нет связи: %1</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again</source>
        <translation>Проверьте адрес и сеть и повторите</translation>
    </message>
    <message>
        <source>Confirm it if it is your Vault</source>
        <translation>Подтвердите, если это ваш Vault</translation>
    </message>
    <message>
        <source>Check that this address is a Vault</source>
        <translation>Проверьте, что по этому адресу Vault</translation>
    </message>
    <message>
        <source>the server redirects to where we do not go</source>
        <translation>сервер перенаправляет туда, куда мы не ходим</translation>
    </message>
    <message>
        <source>Name the address of the active server</source>
        <translation>Укажите адрес активного сервера</translation>
    </message>
    <message>
        <source>no address of a Vault is known</source>
        <translation>адрес Vault неизвестен</translation>
    </message>
    <message>
        <source>Set VAULT_ADDR, or write the address into sallyport.hcl</source>
        <translation>Задайте VAULT_ADDR или впишите адрес в sallyport.hcl</translation>
    </message>
    <message>
        <source>TLS verification may not be skipped for production</source>
        <translation>для продакшена проверку TLS пропускать нельзя</translation>
    </message>
    <message>
        <source>Set VAULT_CACERT to the authority&apos;s certificate instead</source>
        <translation>Лучше укажите в VAULT_CACERT сертификат центра</translation>
    </message>
    <message>
        <source>the answer is not a JSON object</source>
        <translation>ответ — не объект JSON</translation>
    </message>
    <message>
        <source>the server does not accept this token</source>
        <translation>сервер не принимает этот токен</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войдите ещё раз</translation>
    </message>
    <message>
        <source>the server signed in without a token</source>
        <translation>сервер впустил без токена</translation>
    </message>
    <message>
        <source>A second factor is not supported: use a token instead</source>
        <translation>Второй фактор не поддерживается: возьмите токен</translation>
    </message>
    <message>
        <source>Give a path such as prod/connections/pg</source>
        <translation>Укажите путь, например prod/connections/pg</translation>
    </message>
    <message>
        <source>a path has an empty part</source>
        <translation>в пути пустая часть</translation>
    </message>
    <message>
        <source>a path may not have the part &quot;%1&quot;</source>
        <translation>в пути не может быть части &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a path has a control character</source>
        <translation>в пути управляющий знак</translation>
    </message>
    <message>
        <source>a path is not valid Unicode</source>
        <translation>путь — не верный Unicode</translation>
    </message>
    <message>
        <source>a name has a slash inside</source>
        <translation>в имени косая черта</translation>
    </message>
    <message>
        <source>a policy in JSON is not edited</source>
        <translation>политика в JSON не правится</translation>
    </message>
    <message>
        <source>Change it by hand, or write it as HCL</source>
        <translation>Измените вручную или запишите как HCL</translation>
    </message>
    <message>
        <source>the policy would not parse any more: %1</source>
        <translation>политика перестала бы разбираться: %1</translation>
    </message>
    <message>
        <source>the edit would change what stands around it</source>
        <translation>правка изменила бы соседнее</translation>
    </message>
    <message>
        <source>the policy has no path &quot;%1&quot;</source>
        <translation>в политике нет пути &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Add a stanza for it</source>
        <translation>Добавьте для него блок</translation>
    </message>
    <message>
        <source>the new text is not one path &quot;…&quot; { … }</source>
        <translation>новый текст — не один path &quot;…&quot; { … }</translation>
    </message>
    <message>
        <source>there is no capability &quot;%1&quot;</source>
        <translation>права &quot;%1&quot; нет</translation>
    </message>
    <message>
        <source>Known are %1</source>
        <translation>Известны: %1</translation>
    </message>
    <message>
        <source>the path is denied, and deny wins over everything else</source>
        <translation>путь запрещён, и deny сильнее всего остального</translation>
    </message>
    <message>
        <source>Replace the stanza</source>
        <translation>Замените блок</translation>
    </message>
    <message>
        <source>it is the last capability of the path, and a path without any hides what a wider path grants</source>
        <translation>это последнее право пути, а путь без прав закрывает то, что даёт более широкий</translation>
    </message>
    <message>
        <source>Remove the stanza, or let it say deny</source>
        <translation>Уберите блок или поставьте deny</translation>
    </message>
    <message>
        <source>the policy already has a stanza for this path</source>
        <translation>в политике уже есть блок для этого пути</translation>
    </message>
    <message>
        <source>Edit that stanza</source>
        <translation>Правьте тот блок</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not narrower than &quot;%2&quot;</source>
        <translation>&quot;%1&quot; не уже, чем &quot;%2&quot;</translation>
    </message>
    <message>
        <source>the policy already has a stanza for &quot;%1&quot;</source>
        <translation>в политике уже есть блок для &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Edit that stanza, and remove the wider one</source>
        <translation>Правьте тот блок и уберите более широкий</translation>
    </message>
    <message>
        <source>the policy&apos;s text is not in a heredoc</source>
        <translation>текст политики не в heredoc</translation>
    </message>
    <message>
        <source>Move it into a heredoc or a file of its own</source>
        <translation>Перенесите его в heredoc или в отдельный файл</translation>
    </message>
    <message>
        <source>a %{…} directive decides what the policy says</source>
        <translation>что говорит политика, решает директива %{…}</translation>
    </message>
    <message>
        <source>Change it by hand</source>
        <translation>Измените вручную</translation>
    </message>
    <message>
        <source>the heredoc&apos;s lines are not a policy as they stand: %1</source>
        <translation>строки heredoc сами по себе не политика: %1</translation>
    </message>
    <message>
        <source>the new text would be a template for Terraform</source>
        <translation>новый текст был бы шаблоном для Terraform</translation>
    </message>
    <message>
        <source>the comment is not closed</source>
        <translation>комментарий не закрыт</translation>
    </message>
    <message>
        <source>a lone &quot;/&quot; stands here</source>
        <translation>здесь одиночный &quot;/&quot;</translation>
    </message>
    <message>
        <source>a byte order mark stands here, which Vault refuses</source>
        <translation>здесь BOM, который Vault не принимает</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no place in a policy</source>
        <translation>&quot;%1&quot; в политике не место</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON</source>
        <translation>&quot;%1&quot; — не JSON</translation>
    </message>
    <message>
        <source>there is no such escape</source>
        <translation>такого экранирования нет</translation>
    </message>
    <message>
        <source>the text in quotes is not closed</source>
        <translation>текст в кавычках не закрыт</translation>
    </message>
    <message>
        <source>this heredoc has no marker, or it is never closed</source>
        <translation>у heredoc нет метки, или он не закрыт</translation>
    </message>
    <message>
        <source>the heredoc is not closed by a line &quot;%1&quot;</source>
        <translation>heredoc не закрыт строкой &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a path of a policy has no attribute &quot;%1&quot;</source>
        <translation>у пути политики нет атрибута &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 is a block</source>
        <translation>%1 — это блок</translation>
    </message>
    <message>
        <source>%1 is a list of texts</source>
        <translation>%1 — это список текстов</translation>
    </message>
    <message>
        <source>the values of a parameter are a list</source>
        <translation>значения параметра — это список</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot; = [&quot;…&quot;], or [] for any value</source>
        <translation>Напишите &quot;%1&quot; = [&quot;…&quot;] или [] для любого значения</translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation>%1 — не промежуток времени</translation>
    </message>
    <message>
        <source>Write seconds, or &quot;1h30m&quot;</source>
        <translation>Напишите секунды или &quot;1h30m&quot;</translation>
    </message>
    <message>
        <source>policy is a text</source>
        <translation>policy — это текст</translation>
    </message>
    <message>
        <source>there is no policy &quot;%1&quot;</source>
        <translation>политики &quot;%1&quot; нет</translation>
    </message>
    <message>
        <source>Known are deny, read, write and sudo; better write capabilities</source>
        <translation>Есть deny, read, write и sudo; лучше пишите capabilities</translation>
    </message>
    <message>
        <source>max_wrapping_ttl is less than min_wrapping_ttl</source>
        <translation>max_wrapping_ttl меньше min_wrapping_ttl</translation>
    </message>
    <message>
        <source>the control group has no factor</source>
        <translation>в control group нет factor</translation>
    </message>
    <message>
        <source>controlled_capabilities holds more than the path&apos;s capabilities</source>
        <translation>в controlled_capabilities больше, чем в правах пути</translation>
    </message>
    <message>
        <source>a factor needs an identity with a group and at least one approval</source>
        <translation>factor нужен identity с группой и хотя бы одним одобрением</translation>
    </message>
    <message>
        <source>less nesting</source>
        <translation>меньше вложенности</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>&quot;=&quot; or &quot;{&quot;</source>
        <translation>&quot;=&quot; или &quot;{&quot;</translation>
    </message>
    <message>
        <source>&quot;{&quot;</source>
        <translation>&quot;{&quot;</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>значение</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;]&quot;</source>
        <translation>&quot;,&quot; или &quot;]&quot;</translation>
    </message>
    <message>
        <source>an element or &quot;]&quot;</source>
        <translation>элемент или &quot;]&quot;</translation>
    </message>
    <message>
        <source>a name in quotes and &quot;:&quot;</source>
        <translation>имя в кавычках и &quot;:&quot;</translation>
    </message>
    <message>
        <source>Vault would refuse this policy: mend it first</source>
        <translation>Vault не примет эту политику: сначала исправьте</translation>
    </message>
    <message>
        <source>the policy is not UTF-8</source>
        <translation>политика не в UTF-8</translation>
    </message>
    <message>
        <source>Convert it to UTF-8</source>
        <translation>Переведите её в UTF-8</translation>
    </message>
    <message>
        <source>a character stands here that Vault refuses</source>
        <translation>здесь знак, который Vault не принимает</translation>
    </message>
    <message>
        <source>a policy has no &quot;%1&quot;</source>
        <translation>у политики нет &quot;%1&quot;</translation>
    </message>
    <message>
        <source>At its top stand only path &quot;…&quot; { … } and name</source>
        <translation>На верхнем уровне только path &quot;…&quot; { … } и name</translation>
    </message>
    <message>
        <source>name is a text</source>
        <translation>name — это текст</translation>
    </message>
    <message>
        <source>path is a block</source>
        <translation>path — это блок</translation>
    </message>
    <message>
        <source>Write path &quot;%1&quot; { capabilities = [&quot;read&quot;] }</source>
        <translation>Напишите path &quot;%1&quot; { capabilities = [&quot;read&quot;] }</translation>
    </message>
    <message>
        <source>the {{ and }} of the path do not pair up</source>
        <translation>в пути не сходятся {{ и }}</translation>
    </message>
    <message>
        <source>&quot;+*&quot; is not allowed in a path</source>
        <translation>&quot;+*&quot; в пути нельзя</translation>
    </message>
    <message>
        <source>&quot;+&quot; stands for a whole segment, &quot;*&quot; only at the end for any rest</source>
        <translation>&quot;+&quot; — целая часть пути, &quot;*&quot; — только в конце, любой остаток</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not for a mount of this kind</source>
        <translation>&quot;%1&quot; не для mount такого вида</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a name missing or too many</source>
        <translation>в &quot;%1&quot; имени не хватает или одно лишнее</translation>
    </message>
    <message>
        <source>no such mount, or this token may see nothing in it</source>
        <translation>такого mount нет, или токену в нём ничего не видно</translation>
    </message>
    <message>
        <source>Check the mount in sallyport.hcl and the token&apos;s policies</source>
        <translation>Проверьте mount в sallyport.hcl и политики токена</translation>
    </message>
    <message>
        <source>the mount is of type &quot;%1&quot;</source>
        <translation>mount вида &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Name a mount of the right kind in sallyport.hcl</source>
        <translation>Укажите в sallyport.hcl mount нужного вида</translation>
    </message>
    <message>
        <source>the login method has no name</source>
        <translation>у способа входа нет имени</translation>
    </message>
    <message>
        <source>Name its mount, such as userpass</source>
        <translation>Укажите его mount, например userpass</translation>
    </message>
    <message>
        <source>this token may not do that</source>
        <translation>этому токену это не разрешено</translation>
    </message>
    <message>
        <source>Its policies must grant %1 on this path</source>
        <translation>Его политики должны давать %1 на этот путь</translation>
    </message>
    <message>
        <source>the server refuses this name or password</source>
        <translation>сервер не принимает это имя или пароль</translation>
    </message>
    <message>
        <source>the server no longer accepts this token</source>
        <translation>сервер больше не принимает этот токен</translation>
    </message>
    <message>
        <source>there is nothing at this path</source>
        <translation>по этому пути ничего нет</translation>
    </message>
    <message>
        <source>the server asks to slow down</source>
        <translation>сервер просит не спешить</translation>
    </message>
    <message>
        <source>Try again later, or ask for a higher quota</source>
        <translation>Повторите позже или попросите увеличить квоту</translation>
    </message>
    <message>
        <source>this server is a standby and does not serve this</source>
        <translation>этот сервер резервный и на это не отвечает</translation>
    </message>
    <message>
        <source>Name the active server&apos;s address</source>
        <translation>Укажите адрес активного сервера</translation>
    </message>
    <message>
        <source>this Vault is not initialised</source>
        <translation>этот Vault не инициализирован</translation>
    </message>
    <message>
        <source>Initialise and unseal it</source>
        <translation>Инициализируйте и распечатайте его</translation>
    </message>
    <message>
        <source>this Vault is sealed</source>
        <translation>этот Vault запечатан</translation>
    </message>
    <message>
        <source>Unseal it</source>
        <translation>Распечатайте его</translation>
    </message>
    <message>
        <source>the server failed with status %1</source>
        <translation>сбой сервера, статус %1</translation>
    </message>
    <message>
        <source>Look into the server&apos;s own log</source>
        <translation>Посмотрите журнал самого сервера</translation>
    </message>
    <message>
        <source>the server answered with status %1</source>
        <translation>сервер ответил статусом %1</translation>
    </message>
    <message>
        <source>the file holds no certificate</source>
        <translation>в файле нет сертификата</translation>
    </message>
    <message>
        <source>Name a PEM file</source>
        <translation>Укажите файл PEM</translation>
    </message>
    <message>
        <source>the file holds no RSA or EC key without a passphrase</source>
        <translation>в файле нет ключа RSA или EC без пароля</translation>
    </message>
    <message>
        <source>the folder of certificates does not exist</source>
        <translation>папки сертификатов нет</translation>
    </message>
    <message>
        <source>Check VAULT_CAPATH</source>
        <translation>Проверьте VAULT_CAPATH</translation>
    </message>
    <message>
        <source>the server does not accept this token (any more)</source>
        <translation>сервер не принимает этот токен (уже)</translation>
    </message>
    <message>
        <source>this Vault is sealed, %1 of %2 key shares given</source>
        <translation>этот Vault запечатан, дано частей ключа: %1 из %2</translation>
    </message>
    <message>
        <source>no such environment</source>
        <translation>такого окружения нет</translation>
    </message>
    <message>
        <source>Name one of sallyport.hcl</source>
        <translation>Укажите одно из sallyport.hcl</translation>
    </message>
    <message>
        <source>the plan was not run</source>
        <translation>plan не запускался</translation>
    </message>
    <message>
        <source>Say --yes to let Terraform do this</source>
        <translation>Скажите --yes, чтобы Terraform это сделал</translation>
    </message>
    <message>
        <source>several changes of the draft have an id that begins so</source>
        <translation>так начинаются id нескольких правок черновика</translation>
    </message>
    <message>
        <source>no change of the draft has this id</source>
        <translation>правки с таким id в черновике нет</translation>
    </message>
    <message>
        <source>See sallyport-cli draft list</source>
        <translation>См. sallyport-cli draft list</translation>
    </message>
    <message>
        <source>not NAME=VALUE</source>
        <translation>не ИМЯ=ЗНАЧЕНИЕ</translation>
    </message>
    <message>
        <source>no audit log is named</source>
        <translation>журнал аудита не назван</translation>
    </message>
    <message>
        <source>Add audit &quot;vault&quot; { file = &quot;…&quot; } to an environment</source>
        <translation>Добавьте audit &quot;vault&quot; { file = &quot;…&quot; } в окружение</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>файл не читается</translation>
    </message>
    <message>
        <source>this is no branch</source>
        <translation>это не ветка</translation>
    </message>
    <message>
        <source>no draft has left on a branch yet</source>
        <translation>ни один черновик ещё не ушёл веткой</translation>
    </message>
    <message>
        <source>Run sallyport-cli draft commit first, or name the branch</source>
        <translation>Сначала запустите sallyport-cli draft commit или назовите ветку</translation>
    </message>
    <message>
        <source>--fail-on takes critical or warning</source>
        <translation>--fail-on принимает critical или warning</translation>
    </message>
    <message>
        <source>no such option of lint-terraform</source>
        <translation>у lint-terraform такого ключа нет</translation>
    </message>
    <message>
        <source>See sallyport-cli lint-terraform --help</source>
        <translation>См. sallyport-cli lint-terraform --help</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>такого файла или папки нет</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>папка не читается</translation>
    </message>
    <message>
        <source>gitleaks is not installed</source>
        <translation>gitleaks не установлен</translation>
    </message>
    <message>
        <source>Install it, or leave --gitleaks out</source>
        <translation>Установите его или уберите --gitleaks</translation>
    </message>
    <message>
        <source>not all of the git history was searched</source>
        <translation>просмотрена не вся история git</translation>
    </message>
    <message>
        <source>Fetch the whole history: git fetch --unshallow</source>
        <translation>Получите всю историю: git fetch --unshallow</translation>
    </message>
    <message>
        <source>this environment has no vault block</source>
        <translation>у этого окружения нет блока vault</translation>
    </message>
    <message>
        <source>the system keyring does not answer: %1</source>
        <translation>системное хранилище ключей не отвечает: %1</translation>
    </message>
    <message>
        <source>The token is kept in memory only, until the window closes</source>
        <translation>Токен хранится только в памяти, пока окно открыто</translation>
    </message>
    <message>
        <source>sealed, 2 of 3 keys</source>
        <translation>запечатан, 2 из 3 ключей</translation>
    </message>
    <message>
        <source>Unseal dev, then ask again</source>
        <translation>Распечатайте dev и запросите снова</translation>
    </message>
    <message>
        <source>a row of what has left is not what was written</source>
        <translation>строка об ушедшем не та, что была записана</translation>
    </message>
    <message>
        <source>no draft has left on this branch</source>
        <translation>ни один черновик не ушёл этой веткой</translation>
    </message>
    <message>
        <source>See sallyport-cli draft status</source>
        <translation>См. sallyport-cli draft status</translation>
    </message>
    <message>
        <source>no sallyport.hcl here or in a folder above</source>
        <translation>sallyport.hcl нет ни здесь, ни выше</translation>
    </message>
    <message>
        <source>Run &quot;sallyport-cli init&quot; in the Terraform repository to write a starter file</source>
        <translation>Запустите &quot;sallyport-cli init&quot; в репозитории Terraform: он напишет начальный файл</translation>
    </message>
    <message>
        <source>not everything could be removed</source>
        <translation>не всё удалось удалить</translation>
    </message>
    <message>
        <source>the draft has no such hunk</source>
        <translation>такой части в черновике нет</translation>
    </message>
    <message>
        <source>It may have changed meanwhile; look at it again</source>
        <translation>Возможно, она изменилась; посмотрите снова</translation>
    </message>
    <message>
        <source>sallyport-pdf is not installed beside this program</source>
        <translation>sallyport-pdf не установлен рядом с программой</translation>
    </message>
    <message>
        <source>Install it, or write the page as HTML</source>
        <translation>Установите его или запишите страницу как HTML</translation>
    </message>
    <message>
        <source>the page could not be laid out</source>
        <translation>страницу не удалось сверстать</translation>
    </message>
    <message>
        <source>no such kind of change</source>
        <translation>такого вида правки нет</translation>
    </message>
    <message>
        <source>this change is in the draft already</source>
        <translation>эта правка уже в черновике</translation>
    </message>
    <message>
        <source>Edit it on the Draft page</source>
        <translation>Измените её на странице «Черновик»</translation>
    </message>
    <message>
        <source>there is a sallyport.hcl already</source>
        <translation>sallyport.hcl уже есть</translation>
    </message>
    <message>
        <source>Edit it, or print a fresh one with --stdout</source>
        <translation>Измените его или выведите новый через --stdout</translation>
    </message>
    <message>
        <source>a path with a line break cannot be trusted</source>
        <translation>пути с переводом строки доверять нельзя</translation>
    </message>
    <message>
        <source>the repository&apos;s configuration or a hook has changed since it was trusted</source>
        <translation>настройки репозитория или хук изменились с тех пор, как им доверились</translation>
    </message>
    <message>
        <source>See what git would run, and trust it anew: sallyport-cli trust</source>
        <translation>Посмотрите, что запустит git, и доверьтесь заново: sallyport-cli trust</translation>
    </message>
    <message>
        <source>the repository is not trusted, so git does not run in it</source>
        <translation>репозиторию не доверяют, поэтому git в нём не запускается</translation>
    </message>
    <message>
        <source>See what git would run, and trust it: sallyport-cli trust</source>
        <translation>Посмотрите, что запустит git, и доверьтесь: sallyport-cli trust</translation>
    </message>
    <message>
        <source>Add a vault block with address and mount</source>
        <translation>Добавьте блок vault с address и mount</translation>
    </message>
    <message>
        <source>no token is held</source>
        <translation>токена нет</translation>
    </message>
    <message>
        <source>the repository names this address, and nobody has confirmed it yet</source>
        <translation>этот адрес назван в репозитории, и его ещё никто не подтвердил</translation>
    </message>
    <message>
        <source>Confirm the address of %1 before anything is sent there</source>
        <translation>Подтвердите адрес %1, прежде чем что-то отправлять</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>вход не выполнен</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Войдите в %1</translation>
    </message>
    <message>
        <source>lines of the patch look like the value of a secret</source>
        <translation>строки патча похожи на значение секрета</translation>
    </message>
    <message>
        <source>Mend these lines on the base branch first, or let the patch out with git format-patch</source>
        <translation>Сначала исправьте эти строки в основной ветке или выпустите патч через git format-patch</translation>
    </message>
    <message>
        <source>the repository has changed since it was shown</source>
        <translation>репозиторий изменился с тех пор, как его показали</translation>
    </message>
    <message>
        <source>Look again at what git would run</source>
        <translation>Посмотрите ещё раз, что запустит git</translation>
    </message>
    <message>
        <source>the base branch is never pushed</source>
        <translation>основная ветка никогда не отправляется</translation>
    </message>
    <message>
        <source>Commit the draft: it leaves on a branch of its own</source>
        <translation>Сделайте коммит черновика: он уйдёт своей веткой</translation>
    </message>
    <message>
        <source>there is no token for this forge</source>
        <translation>для этого хостинга git нет токена</translation>
    </message>
    <message>
        <source>Sign in with the program of %1, or give a token that may write pull requests</source>
        <translation>Войдите в программе %1 или дайте токен, которому можно писать pull request</translation>
    </message>
    <message>
        <source>the repository names this forge, and nobody has confirmed it</source>
        <translation>этот хостинг git назван в репозитории, и его никто не подтвердил</translation>
    </message>
    <message>
        <source>Confirm it if it is yours: sallyport-cli confirm --forge</source>
        <translation>Подтвердите, если он ваш: sallyport-cli confirm --forge</translation>
    </message>
    <message>
        <source>there is no such branch here</source>
        <translation>такой ветки здесь нет</translation>
    </message>
    <message>
        <source>the branch is not on the remote yet</source>
        <translation>ветки ещё нет на remote</translation>
    </message>
    <message>
        <source>Push it first: sallyport-cli draft push</source>
        <translation>Сначала отправьте её: sallyport-cli draft push</translation>
    </message>
    <message>
        <source>it is being read already</source>
        <translation>он уже читается</translation>
    </message>
    <message>
        <source>the checks are running already</source>
        <translation>проверки уже идут</translation>
    </message>
    <message>
        <source>checks that run other programs wait until this repository is trusted</source>
        <translation>проверки, которые запускают другие программы, ждут доверия к репозиторию</translation>
    </message>
    <message>
        <source>Look at what it configures, and trust it</source>
        <translation>Посмотрите, что он настраивает, и доверьтесь</translation>
    </message>
    <message>
        <source>every change of the draft applies</source>
        <translation>каждая правка черновика применима</translation>
    </message>
    <message>
        <source>the address %1 is taken</source>
        <translation>адрес %1 занят</translation>
    </message>
    <message>
        <source>Choose another label</source>
        <translation>Выберите другую метку</translation>
    </message>
    <message>
        <source>There are none here</source>
        <translation>Здесь их нет</translation>
    </message>
    <message>
        <source>Known here: %1</source>
        <translation>Известны здесь: %1</translation>
    </message>
    <message>
        <source>A file may stand where a folder is needed</source>
        <translation>Возможно, на месте папки стоит файл</translation>
    </message>
    <message>
        <source>Try again in %1 s</source>
        <translation>Повторите через %1 с</translation>
    </message>
    <message>
        <source>A shallow clone ends here: run git fetch --unshallow</source>
        <translation>Здесь кончается неполный клон: запустите git fetch --unshallow</translation>
    </message>
    <message>
        <source>%1 was expected, but the policy ends here</source>
        <translation>ожидалось: %1, но политика здесь кончается</translation>
    </message>
    <message>
        <source>%1 was expected before &quot;%2&quot;</source>
        <translation>перед &quot;%2&quot; ожидалось: %1</translation>
    </message>
    <message>
        <source>--identity takes ENVIRONMENT=COMMAND</source>
        <translation>--identity принимает ENVIRONMENT=COMMAND</translation>
    </message>
    <message>
        <source>it does not parse</source>
        <translation>не разбирается</translation>
    </message>
    <message>
        <source>See sallyport-cli hcl check, or terraform validate</source>
        <translation>См. sallyport-cli hcl check или terraform validate</translation>
    </message>
    <message>
        <source>the file ends within the line</source>
        <translation>файл обрывается внутри строки</translation>
    </message>
    <message>
        <source>%1 is JSON, which is read and never edited</source>
        <translation>%1 — файл JSON, а JSON только читается и не правится</translation>
    </message>
    <message>
        <source>JSON is read and never edited</source>
        <translation>JSON только читается и не правится</translation>
    </message>
    <message>
        <source>a symbolic link, which is not followed</source>
        <translation>символическая ссылка, по ней не переходят</translation>
    </message>
    <message>
        <source>a submodule, which is another repository</source>
        <translation>подмодуль, то есть другой репозиторий</translation>
    </message>
    <message numerus="yes">
        <source>%n plaintext values</source>
        <translation>
            <numerusform>%n значение открытым текстом</numerusform>
            <numerusform>%n значения открытым текстом</numerusform>
            <numerusform>%n значений открытым текстом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plaintext values in the history</source>
        <translation>
            <numerusform>%n значение открытым текстом в истории</numerusform>
            <numerusform>%n значения открытым текстом в истории</numerusform>
            <numerusform>%n значений открытым текстом в истории</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n writers may also read</source>
        <translation>
            <numerusform>%n пишущий может и читать</numerusform>
            <numerusform>%n пишущих могут и читать</numerusform>
            <numerusform>%n пишущих могут и читать</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies differ from their declaration</source>
        <translation>
            <numerusform>%n политика не такая, как объявлена</numerusform>
            <numerusform>%n политики не такие, как объявлены</numerusform>
            <numerusform>%n политик не такие, как объявлены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets overdue</source>
        <translation>
            <numerusform>%n секрет просрочен</numerusform>
            <numerusform>%n секрета просрочено</numerusform>
            <numerusform>%n секретов просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long-lived cloud keys</source>
        <translation>
            <numerusform>%n долгоживущий облачный ключ</numerusform>
            <numerusform>%n долгоживущих облачных ключа</numerusform>
            <numerusform>%n долгоживущих облачных ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions to look at</source>
        <translation>
            <numerusform>%n исключение на пересмотр</numerusform>
            <numerusform>%n исключения на пересмотр</numerusform>
            <numerusform>%n исключений на пересмотр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attestations to look at</source>
        <translation>
            <numerusform>%n подтверждение на пересмотр</numerusform>
            <numerusform>%n подтверждения на пересмотр</numerusform>
            <numerusform>%n подтверждений на пересмотр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cadences to look at</source>
        <translation>
            <numerusform>%n периодичность на пересмотр</numerusform>
            <numerusform>%n периодичности на пересмотр</numerusform>
            <numerusform>%n периодичностей на пересмотр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic roles give credentials for too long</source>
        <translation>
            <numerusform>%n динамическая роль выдаёт данные слишком надолго</numerusform>
            <numerusform>%n динамические роли выдают данные слишком надолго</numerusform>
            <numerusform>%n динамических ролей выдают данные слишком надолго</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets written by others than the pipeline</source>
        <translation>
            <numerusform>%n секрет записан в обход конвейера</numerusform>
            <numerusform>%n секрета записаны в обход конвейера</numerusform>
            <numerusform>%n секретов записаны в обход конвейера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets exist in Vault, not in Terraform</source>
        <translation>
            <numerusform>%n секрет есть в Vault, нет в Terraform</numerusform>
            <numerusform>%n секрета есть в Vault, нет в Terraform</numerusform>
            <numerusform>%n секретов есть в Vault, нет в Terraform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are declared, but have no live version</source>
        <translation>
            <numerusform>%n секрет объявлен, но живой версии нет</numerusform>
            <numerusform>%n секрета объявлены, но живой версии нет</numerusform>
            <numerusform>%n секретов объявлены, но живой версии нет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies exist in Vault, not in Terraform</source>
        <translation>
            <numerusform>%n политика есть в Vault, нет в Terraform</numerusform>
            <numerusform>%n политики есть в Vault, нет в Terraform</numerusform>
            <numerusform>%n политик есть в Vault, нет в Terraform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies are declared, and not live</source>
        <translation>
            <numerusform>%n политика объявлена, но её нет</numerusform>
            <numerusform>%n политики объявлены, но их нет</numerusform>
            <numerusform>%n политик объявлены, но их нет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mounts differ from their declaration</source>
        <translation>
            <numerusform>%n mount не такой, как объявлен</numerusform>
            <numerusform>%n mount не такие, как объявлены</numerusform>
            <numerusform>%n mount не такие, как объявлены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roles differ from their declaration</source>
        <translation>
            <numerusform>%n роль не такая, как объявлена</numerusform>
            <numerusform>%n роли не такие, как объявлены</numerusform>
            <numerusform>%n ролей не такие, как объявлены</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have other metadata than declared</source>
        <translation>
            <numerusform>у %n секрета метаданные не как объявлено</numerusform>
            <numerusform>у %n секретов метаданные не как объявлено</numerusform>
            <numerusform>у %n секретов метаданные не как объявлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have other fields than declared</source>
        <translation>
            <numerusform>у %n секрета поля не как объявлено</numerusform>
            <numerusform>у %n секретов поля не как объявлено</numerusform>
            <numerusform>у %n секретов поля не как объявлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have other fields than in another environment</source>
        <translation>
            <numerusform>у %n секрета поля не как в другом окружении</numerusform>
            <numerusform>у %n секретов поля не как в другом окружении</numerusform>
            <numerusform>у %n секретов поля не как в другом окружении</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are declared twice</source>
        <translation>
            <numerusform>%n секрет объявлен дважды</numerusform>
            <numerusform>%n секрета объявлены дважды</numerusform>
            <numerusform>%n секретов объявлены дважды</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values end in the state file</source>
        <translation>
            <numerusform>%n значение попадает в файл state</numerusform>
            <numerusform>%n значения попадают в файл state</numerusform>
            <numerusform>%n значений попадают в файл state</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variables are not marked as sensitive</source>
        <translation>
            <numerusform>%n переменная не помечена sensitive</numerusform>
            <numerusform>%n переменные не помечены sensitive</numerusform>
            <numerusform>%n переменных не помечены sensitive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys that nobody takes back</source>
        <translation>
            <numerusform>%n ключ, который никто не отзывает</numerusform>
            <numerusform>%n ключа, которые никто не отзывает</numerusform>
            <numerusform>%n ключей, которые никто не отзывает</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state files lie open</source>
        <translation>
            <numerusform>%n файл state открыт</numerusform>
            <numerusform>%n файла state открыты</numerusform>
            <numerusform>%n файлов state открыты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environments were not checked</source>
        <translation>
            <numerusform>%n окружение не проверено</numerusform>
            <numerusform>%n окружения не проверены</numerusform>
            <numerusform>%n окружений не проверены</numerusform>
        </translation>
    </message>
    <message>
        <source>what http brings from another machine can be changed on its way</source>
        <translation>то, что приходит по http с другой машины, можно изменить по дороге</translation>
    </message>
    <message>
        <source>Write it like https://prometheus.example:9090</source>
        <translation>Напишите так: https://prometheus.example:9090</translation>
    </message>
    <message>
        <source>%1 of the group %2, health %3: asked on %4</source>
        <translation>%1 из группы %2, состояние %3: спрошено %4</translation>
    </message>
    <message>
        <source>%1 has not told all of its alert rules</source>
        <translation>%1 сообщил не все свои правила оповещений</translation>
    </message>
    <message>
        <source>Look there which part of it does not answer, then F5</source>
        <translation>Посмотрите там, какая его часть не отвечает, затем F5</translation>
    </message>
    <message>
        <source>%1 did not tell its alert rules: %2</source>
        <translation>%1 не сообщил своих правил оповещений: %2</translation>
    </message>
    <message>
        <source>%1 was not asked for its alert rules yet</source>
        <translation>%1 ещё не спрашивали о правилах оповещений</translation>
    </message>
    <message>
        <source>F5 asks it, after you have confirmed its address</source>
        <translation>F5 спросит его, когда вы подтвердите адрес</translation>
    </message>
    <message>
        <source>Add an alert rule, or name its metric, its file or its Prometheus: monitoring { metrics, rules, prometheus } in sallyport.hcl</source>
        <translation>Добавьте правило оповещения или назовите его метрику, файл или Prometheus: monitoring { metrics, rules, prometheus } в sallyport.hcl</translation>
    </message>
    <message>
        <source>Neither this repository nor %1 has an alert rule</source>
        <translation>Ни в этом репозитории, ни в %1 нет правила оповещения</translation>
    </message>
    <message>
        <source>Prometheus has not evaluated %1 yet</source>
        <translation>Prometheus ещё не вычислял %1</translation>
    </message>
    <message>
        <source>Ask again in a minute: F5</source>
        <translation>Спросите ещё раз через минуту: F5</translation>
    </message>
    <message>
        <source>Prometheus cannot evaluate %1: its health is %2</source>
        <translation>Prometheus не может вычислить %1: состояние правила — %2</translation>
    </message>
    <message>
        <source>Mend its expression: it raises no alert now</source>
        <translation>Исправьте его выражение: сейчас оно ни о чём не оповестит</translation>
    </message>
    <message>
        <source>Shown by an alert rule that names the metric, in Terraform, in rule files, or loaded by the Prometheus that monitoring names; a metric without an alert does not count</source>
        <translation>Видно по правилу оповещения, которое называет метрику: в Terraform, в файлах правил или в том Prometheus, который назван в monitoring; метрика без оповещения не считается</translation>
    </message>
    <message>
        <source>Shown by what the forge tells of the base branch&apos;s protection, or by what Terraform declares of it, and by the owners that CODEOWNERS names for the Terraform files; production asks for two approvals</source>
        <translation>Видно по тому, что хостинг git сообщает о защите основной ветки или что о ней объявлено в Terraform, и по владельцам, которых CODEOWNERS называет для файлов Terraform; для production нужны два одобрения</translation>
    </message>
    <message>
        <source>nobody may push past a review</source>
        <translation>в обход ревью не может отправлять никто</translation>
    </message>
    <message>
        <source>these may push past a review: %1</source>
        <translation>в обход ревью могут отправлять: %1</translation>
    </message>
    <message>
        <source>whoever may write may push past a review</source>
        <translation>в обход ревью может отправлять всякий, у кого есть право записи</translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are required; %1 was asked on %2</source>
        <translation>
            <numerusform>требуется %n ревью; %1 спрошен %2</numerusform>
            <numerusform>требуется %n ревью; %1 спрошен %2</numerusform>
            <numerusform>требуется %n ревью; %1 спрошен %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was asked on %2</source>
        <translation>%1 спрошен %2</translation>
    </message>
    <message>
        <source>a review of the code owners is required</source>
        <translation>ревью владельцев кода обязательно</translation>
    </message>
    <message>
        <source>a review of the code owners is not required</source>
        <translation>ревью владельцев кода не обязательно</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>не проверено: %1</translation>
    </message>
    <message numerus="yes">
        <source>Reviews are required, and %1 names nobody for %n Terraform files</source>
        <translation>
            <numerusform>Ревью обязательны, но %1 никого не называет для %n файла Terraform</numerusform>
            <numerusform>Ревью обязательны, но %1 никого не называет для %n файлов Terraform</numerusform>
            <numerusform>Ревью обязательны, но %1 никого не называет для %n файлов Terraform</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the owners of %1 there</source>
        <translation>Назовите там владельцев %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are required before a merge, and %1 asks for %2</source>
        <translation>
            <numerusform>Перед слиянием требуется %n ревью, а для %1 нужно %2</numerusform>
            <numerusform>Перед слиянием требуется %n ревью, а для %1 нужно %2</numerusform>
            <numerusform>Перед слиянием требуется %n ревью, а для %1 нужно %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the forge requires more than %1 of %2 reviews is not told: %3</source>
        <translation>Требует ли хостинг git больше, чем %1 из %2 ревью, он не сообщает: %3</translation>
    </message>
    <message>
        <source>Whoever may write may also push to %1, past every review</source>
        <translation>Всякий, у кого есть право записи, может отправлять и прямо в %1, в обход любого ревью</translation>
    </message>
    <message>
        <source>Let nobody push to the branch itself</source>
        <translation>Запретите отправлять прямо в эту ветку</translation>
    </message>
    <message>
        <source>Nothing here shows how %1 is protected: %2</source>
        <translation>Здесь не видно, как защищена ветка %1: %2</translation>
    </message>
    <message>
        <source>F5 asks the forge where you have a token of it; or declare the protection in Terraform</source>
        <translation>F5 спросит хостинг git, если у вас есть его токен; или объявите защиту в Terraform</translation>
    </message>
    <message>
        <source>Alert rules of Prometheus</source>
        <translation>Правила оповещений Prometheus</translation>
    </message>
    <message numerus="yes">
        <source>%n alert rules</source>
        <translation>
            <numerusform>%n правило оповещения</numerusform>
            <numerusform>%n правила оповещений</numerusform>
            <numerusform>%n правил оповещений</numerusform>
        </translation>
    </message>
    <message>
        <source>Protection of the base branch</source>
        <translation>Защита основной ветки</translation>
    </message>
    <message>
        <source>the token may not read who may push to %1</source>
        <translation>токену не видно, кто может отправлять в %1</translation>
    </message>
    <message>
        <source>who may bypass the ruleset of %1 is not told</source>
        <translation>кто может обойти набор правил ветки %1, не сообщается</translation>
    </message>
    <message>
        <source>the token may not read the approval rules, or this edition of GitLab has none</source>
        <translation>токену не видны правила одобрений, или в этой редакции GitLab их нет</translation>
    </message>
    <message>
        <source>Give a token that may administer the repository, for reading only</source>
        <translation>Дайте токен с правом администрировать репозиторий, только для чтения</translation>
    </message>
    <message>
        <source>the token may not read the branch protection of %1</source>
        <translation>токену не видна защита ветки %1</translation>
    </message>
    <message>
        <source>TLS refused Prometheus: %1</source>
        <translation>TLS отверг Prometheus: %1</translation>
    </message>
    <message>
        <source>Check that this address is a Prometheus</source>
        <translation>Проверьте, что по этому адресу Prometheus</translation>
    </message>
    <message>
        <source>Prometheus did not answer in time</source>
        <translation>Prometheus не ответил вовремя</translation>
    </message>
    <message>
        <source>Look why it is slow, then ask again</source>
        <translation>Посмотрите, почему он медлит, и спросите ещё раз</translation>
    </message>
    <message>
        <source>no whole answer of Prometheus: %1</source>
        <translation>нет целого ответа от Prometheus: %1</translation>
    </message>
    <message>
        <source>Check that it runs and can be reached from here, then ask again</source>
        <translation>Проверьте, что он работает и доступен отсюда, и спросите ещё раз</translation>
    </message>
    <message>
        <source>Prometheus asks for a credential, and none is sent there</source>
        <translation>Prometheus требует учётных данных, а туда их не отправляют</translation>
    </message>
    <message>
        <source>Name an address that answers GET /api/v1/rules without one, or keep the rule files in this repository</source>
        <translation>Назовите адрес, который отвечает на GET /api/v1/rules без них, или храните файлы правил в этом репозитории</translation>
    </message>
    <message>
        <source>Prometheus redirects to %1, which is not followed</source>
        <translation>Prometheus перенаправляет на %1, туда не переходят</translation>
    </message>
    <message>
        <source>Write the address of the Prometheus itself into monitoring of sallyport.hcl</source>
        <translation>Впишите адрес самого Prometheus в monitoring в sallyport.hcl</translation>
    </message>
    <message>
        <source>there is no /api/v1/rules at this address</source>
        <translation>по этому адресу нет /api/v1/rules</translation>
    </message>
    <message>
        <source>Prometheus failed with status %1</source>
        <translation>Prometheus ответил ошибкой %1</translation>
    </message>
    <message>
        <source>Mend it there, then ask again</source>
        <translation>Исправьте это там и спросите ещё раз</translation>
    </message>
    <message>
        <source>the repository names this Prometheus, and nobody has confirmed it</source>
        <translation>этот Prometheus назван репозиторием, и никто его не подтвердил</translation>
    </message>
    <message>
        <source>Confirm it if it is yours: F5, or sallyport-cli confirm --monitoring</source>
        <translation>Подтвердите его, если он ваш: F5 или sallyport-cli confirm --monitoring</translation>
    </message>
    <message>
        <source>the answer is no list of alert rules</source>
        <translation>ответ — не список правил оповещений</translation>
    </message>
    <message>
        <source>Check that this address is a Prometheus: a sign-in page may stand before it</source>
        <translation>Проверьте, что по этому адресу Prometheus: перед ним может стоять страница входа</translation>
    </message>
    <message>
        <source>Prometheus says that it failed: %1</source>
        <translation>Prometheus сообщает об ошибке: %1</translation>
    </message>
    <message>
        <source>nothing of it is told</source>
        <translation>об этом ничего не сообщается</translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are required</source>
        <translation>
            <numerusform>требуется %n ревью</numerusform>
            <numerusform>требуется %n ревью</numerusform>
            <numerusform>требуется %n ревью</numerusform>
        </translation>
    </message>
    <message>
        <source>no token for %1 is known</source>
        <translation>токен для %1 неизвестен</translation>
    </message>
    <message>
        <source>the estate names no Prometheus</source>
        <translation>в sallyport.hcl не назван Prometheus</translation>
    </message>
    <message>
        <source>Write into the estate block: monitoring { prometheus = &quot;https://prometheus.example:9090&quot; }</source>
        <translation>Впишите в блок estate: monitoring { prometheus = &quot;https://prometheus.example:9090&quot; }</translation>
    </message>
    <message>
        <source>The Terraform version has what it needs</source>
        <translation>В версии Terraform есть всё нужное</translation>
    </message>
    <message>
        <source>%1 needs Terraform %2, and %3 holds it at %4</source>
        <translation>%1 требует Terraform %2, а %3 удерживает его на %4</translation>
    </message>
    <message>
        <source>%1 needs Terraform %2, and no required_version says that it is there</source>
        <translation>%1 требует Terraform %2, и ни один required_version не говорит, что он есть</translation>
    </message>
    <message>
        <source>it uses nothing of the language that was not used before</source>
        <translation>он не берёт из языка ничего, чем здесь ещё не пользовались</translation>
    </message>
    <message>
        <source>required_version asks for what it needs</source>
        <translation>required_version требует то, что нужно</translation>
    </message>
    <message>
        <source>a certificate is issued, and not declared</source>
        <translation>сертификат выпускают, а не объявляют</translation>
    </message>
    <message>
        <source>Have a new one issued where it is used</source>
        <translation>Пусть новый выпустят там, где он используется</translation>
    </message>
    <message>
        <source>a role only says how long what it gives out lives</source>
        <translation>роль говорит лишь, сколько живёт то, что она выдаёт</translation>
    </message>
    <message>
        <source>Change that where the role is declared</source>
        <translation>Измените это там, где роль объявлена</translation>
    </message>
    <message>
        <source>it cannot be known where its value comes from (%1)</source>
        <translation>нельзя узнать, откуда берётся его значение (%1)</translation>
    </message>
    <message>
        <source>Terraform declares who may issue certificates, not each of them</source>
        <translation>Terraform объявляет, кто может выпускать сертификаты, а не каждый из них</translation>
    </message>
    <message>
        <source>%1 is 0: without an end</source>
        <translation>%1 равно 0: без срока</translation>
    </message>
    <message>
        <source>secret-ids</source>
        <translation>secret-id</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>токены</translation>
    </message>
    <message>
        <source>%1 %2: renewable for ever</source>
        <translation>%1 %2: продлевается без конца</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>учётные данные</translation>
    </message>
    <message>
        <source>valid from %1 until %2</source>
        <translation>действует с %1 по %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n certificates of %2</source>
        <translation>
            <numerusform>%1: %n сертификат из %2</numerusform>
            <numerusform>%1: %n сертификата из %2</numerusform>
            <numerusform>%1: %n сертификатов из %2</numerusform>
        </translation>
    </message>
    <message>
        <source>more than a reading asks for, so that none but the authority&apos;s was read</source>
        <translation>больше, чем запрашивает одно чтение: прочитан только сертификат центра</translation>
    </message>
    <message>
        <source>Tidy the mount, and issue short-lived ones with no_store</source>
        <translation>Почистите (tidy) точку монтирования, а короткоживущие выпускайте с no_store</translation>
    </message>
    <message>
        <source>Git history</source>
        <translation>История git</translation>
    </message>
    <message>
        <source>values in plain text</source>
        <translation>значения открытым текстом</translation>
    </message>
    <message numerus="yes">
        <source>%n versions of files</source>
        <translation>
            <numerusform>%n версия файлов</numerusform>
            <numerusform>%n версии файлов</numerusform>
            <numerusform>%n версий файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Git history, not all of it</source>
        <translation>История git, не вся</translation>
    </message>
    <message>
        <source>values in plain text that were committed once</source>
        <translation>значения открытым текстом, когда-либо попавшие в коммит</translation>
    </message>
    <message>
        <source>Wait for the search to end, or Tools &gt; Search the git history</source>
        <translation>Дождитесь конца поиска или Сервис &gt; Искать в истории git</translation>
    </message>
    <message>
        <source>%1 gives %2 that live for %3</source>
        <translation>%1 выдаёт %2 со сроком жизни %3</translation>
    </message>
    <message>
        <source>%1 gives %2 that never expire</source>
        <translation>%1 выдаёт %2 без срока действия</translation>
    </message>
    <message>
        <source>cadence %1: at most %2</source>
        <translation>периодичность %1: не дольше %2</translation>
    </message>
    <message>
        <source>Set %1 of the role to at most %2 in Terraform</source>
        <translation>Задайте %1 роли в Terraform не больше %2</translation>
    </message>
    <message>
        <source>Make a new issuer, and keep this one until what it signed has ended</source>
        <translation>Заведите новый издатель, а этот сохраните, пока не истечёт подписанное им</translation>
    </message>
    <message>
        <source>Have a new one issued, or revoke and tidy this one if nobody uses it</source>
        <translation>Пусть выпустят новый; если этим никто не пользуется, отзовите и удалите его</translation>
    </message>
    <message>
        <source>%1 ended %2 ago</source>
        <translation>%1: истёк %2 назад</translation>
    </message>
    <message>
        <source>it has no value of its own</source>
        <translation>собственного значения у него нет</translation>
    </message>
    <message>
        <source>it is not a string</source>
        <translation>это не строка</translation>
    </message>
    <message>
        <source>its condition is neither true nor false</source>
        <translation>его условие не истинно и не ложно</translation>
    </message>
    <message>
        <source>a key is not a string</source>
        <translation>ключ не является строкой</translation>
    </message>
    <message>
        <source>the list has only %1 elements</source>
        <translation>элементов в списке только %1</translation>
    </message>
    <message>
        <source>the value has no such part</source>
        <translation>у значения нет такой части</translation>
    </message>
    <message>
        <source>the function %1 is not evaluated</source>
        <translation>функция %1 не вычисляется</translation>
    </message>
    <message>
        <source>&quot;...&quot; stands behind what is not a list</source>
        <translation>«...» стоит после того, что не является списком</translation>
    </message>
    <message>
        <source>the operator does not fit its operand</source>
        <translation>оператор не подходит к операнду</translation>
    </message>
    <message>
        <source>an operand is not a number</source>
        <translation>операнд не является числом</translation>
    </message>
    <message>
        <source>the number is too large to compute exactly</source>
        <translation>число слишком велико, чтобы вычислить его точно</translation>
    </message>
    <message>
        <source>the operator is not evaluated</source>
        <translation>оператор не вычисляется</translation>
    </message>
    <message>
        <source>its collection is no list, set or map</source>
        <translation>его коллекция не список, не множество и не отображение</translation>
    </message>
    <message>
        <source>two elements have the key &quot;%1&quot;</source>
        <translation>у двух элементов один ключ «%1»</translation>
    </message>
    <message>
        <source>%1 is not known here</source>
        <translation>%1 здесь неизвестно</translation>
    </message>
    <message>
        <source>an argument has the wrong type</source>
        <translation>аргумент неподходящего типа</translation>
    </message>
    <message>
        <source>a set with an unknown element has no known size</source>
        <translation>размер множества с неизвестным элементом неизвестен</translation>
    </message>
    <message>
        <source>replace with a regular expression is not evaluated</source>
        <translation>replace с регулярным выражением не вычисляется</translation>
    </message>
    <message>
        <source>format(&quot;%1&quot;) uses a verb or an argument that is not evaluated</source>
        <translation>format(&quot;%1&quot;) использует спецификатор или аргумент, который не вычисляется</translation>
    </message>
    <message>
        <source>%d takes a whole number</source>
        <translation>%d принимает целое число</translation>
    </message>
    <message>
        <source>format has more arguments than verbs</source>
        <translation>у format аргументов больше, чем спецификаторов</translation>
    </message>
    <message>
        <source>coalesce has no argument that is neither null nor empty</source>
        <translation>у coalesce нет аргумента, который не null и не пуст</translation>
    </message>
    <message>
        <source>the map has no key &quot;%1&quot;</source>
        <translation>в отображении нет ключа «%1»</translation>
    </message>
    <message>
        <source>ephemeralasnull is known only to Terraform</source>
        <translation>ephemeralasnull известно только самому Terraform</translation>
    </message>
    <message>
        <source>%1 does not take these arguments</source>
        <translation>%1 не принимает такие аргументы</translation>
    </message>
    <message>
        <source>name_prefix gets a random end when Terraform runs</source>
        <translation>name_prefix получает случайное окончание при запуске Terraform</translation>
    </message>
    <message>
        <source>it stands in %1, and JSON is never edited</source>
        <translation>оно стоит в %1, а JSON никогда не правится</translation>
    </message>
    <message>
        <source>it is computed, so no single literal could be raised</source>
        <translation>оно вычисляется, поэтому нет одного литерала, который можно увеличить</translation>
    </message>
    <message>
        <source>what feeds it could not be followed</source>
        <translation>не удалось проследить, чем оно питается</translation>
    </message>
    <message>
        <source>it is reached over too many other names</source>
        <translation>к нему ведёт слишком длинная цепочка имён</translation>
    </message>
    <message>
        <source>for_each takes a map or a set of strings</source>
        <translation>for_each принимает отображение или множество строк</translation>
    </message>
    <message>
        <source>count takes a number of at most %1</source>
        <translation>count принимает число не больше %1</translation>
    </message>
    <message>
        <source>the for_each of this block is not known</source>
        <translation>for_each этого блока неизвестен</translation>
    </message>
    <message>
        <source>the count of this block is not known</source>
        <translation>count этого блока неизвестен</translation>
    </message>
    <message>
        <source>the workspace is chosen when Terraform runs</source>
        <translation>рабочее пространство выбирается при запуске Terraform</translation>
    </message>
    <message>
        <source>known only when Terraform runs</source>
        <translation>известно только при запуске Terraform</translation>
    </message>
    <message>
        <source>%1 refers to itself</source>
        <translation>%1 ссылается на само себя</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>оно слишком велико</translation>
    </message>
    <message>
        <source>there is no variable of this name</source>
        <translation>нет переменной с таким именем</translation>
    </message>
    <message>
        <source>var.%1 has no default, and the call does not give it</source>
        <translation>у var.%1 нет значения по умолчанию, и вызов его не задаёт</translation>
    </message>
    <message>
        <source>%1 is set in %2, and which file applies is chosen when Terraform runs</source>
        <translation>%1 задано в %2, а какой файл действует, выбирается при запуске Terraform</translation>
    </message>
    <message>
        <source>%1 has no default and no value in terraform.tfvars or *.auto.tfvars</source>
        <translation>у %1 нет значения по умолчанию и нет значения в terraform.tfvars или *.auto.tfvars</translation>
    </message>
    <message>
        <source>there is no local of this name</source>
        <translation>нет local с таким именем</translation>
    </message>
    <message>
        <source>what this module gives is not known</source>
        <translation>неизвестно, что даёт этот модуль</translation>
    </message>
    <message>
        <source>the module has no such instance or output</source>
        <translation>у модуля нет такого экземпляра или выхода</translation>
    </message>
    <message>
        <source>nothing of this name is declared in this module</source>
        <translation>в этом модуле ничего с таким именем не объявлено</translation>
    </message>
    <message>
        <source>there is no such instance</source>
        <translation>такого экземпляра нет</translation>
    </message>
    <message>
        <source>a second version of this secret is declared, and which one is current is not known</source>
        <translation>объявлена вторая версия этого секрета, и неизвестно, какая из них действует</translation>
    </message>
    <message>
        <source>its rules are made by a dynamic block</source>
        <translation>его правила создаёт блок dynamic</translation>
    </message>
    <message>
        <source>the module is not in this repository</source>
        <translation>модуля нет в этом репозитории</translation>
    </message>
    <message>
        <source>%1 is not UTF-8</source>
        <translation>%1 не в кодировке UTF-8</translation>
    </message>
    <message>
        <source>the template %1 does not parse</source>
        <translation>шаблон %1 не разбирается</translation>
    </message>
    <message>
        <source>the template is not given %1</source>
        <translation>шаблону не передано %1</translation>
    </message>
    <message>
        <source>the file does not lie in this repository</source>
        <translation>файл лежит не в этом репозитории</translation>
    </message>
    <message>
        <source>there is no file %1</source>
        <translation>файла %1 нет</translation>
    </message>
    <message>
        <source>the answer holds no certificate</source>
        <translation>в ответе нет сертификата</translation>
    </message>
    <message>
        <source>no such login method, or this token may see nothing in it</source>
        <translation>нет такого способа входа, или этот токен ничего в нём не видит</translation>
    </message>
    <message>
        <source>Check auth in sallyport.hcl and the token&apos;s policies</source>
        <translation>Проверьте auth в sallyport.hcl и политики токена</translation>
    </message>
    <message>
        <source>the login method is of type &quot;%1&quot;</source>
        <translation>способ входа имеет тип «%1»</translation>
    </message>
    <message>
        <source>Name an AppRole mount, or token, in auth of sallyport.hcl</source>
        <translation>Укажите в auth файла sallyport.hcl монтирование AppRole или token</translation>
    </message>
    <message>
        <source>it describes other environments or addresses than those that were opened</source>
        <translation>он описывает другие окружения или адреса, чем те, что были открыты</translation>
    </message>
    <message>
        <source>Open the estate again</source>
        <translation>Откройте инфраструктуру заново</translation>
    </message>
    <message>
        <source>this is also the text of production&apos;s %1</source>
        <translation>это также текст политики %1 из production</translation>
    </message>
    <message>
        <source>Stage the change for production, so that two people review it</source>
        <translation>Подготовьте изменение для production, чтобы его проверили двое</translation>
    </message>
    <message>
        <source>the same goes for %1 (%2), which has the same text</source>
        <translation>то же относится к %1 (%2): у неё тот же текст</translation>
    </message>
    <message>
        <source>this rule is computed</source>
        <translation>это правило вычисляется</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>the work tree has no such file now</source>
        <translation>сейчас в рабочем дереве такого файла нет</translation>
    </message>
    <message>
        <source>it is a link that leads out of the repository</source>
        <translation>это ссылка за пределы репозитория</translation>
    </message>
    <message>
        <source>the editor named in Settings is not found</source>
        <translation>редактор из настроек не найден</translation>
    </message>
    <message>
        <source>only text files are given to the system&apos;s program</source>
        <translation>системной программе передаются только текстовые файлы</translation>
    </message>
    <message>
        <source>no program opens it here; name your editor in Settings</source>
        <translation>открыть здесь нечем; укажите редактор в настройках</translation>
    </message>
</context>
<context>
    <name>PrintText</name>
    <message>
        <source>Rotations of %1</source>
        <translation>Ротации %1</translation>
    </message>
    <message>
        <source>as of %1 UTC; %2 overdue</source>
        <translation>на %1 UTC; просрочено %2</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>opening</source>
        <translation>открытие</translation>
    </message>
    <message>
        <source>reading the repository, the snapshots and the logs</source>
        <translation>чтение репозитория, снимков и журналов</translation>
    </message>
    <message>
        <source>reading, %1 of %2</source>
        <translation>чтение, %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n запрос</numerusform>
            <numerusform>%n запроса</numerusform>
            <numerusform>%n запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is sealed</source>
        <translation>%1: запечатан</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1: не удалось прочитать</translation>
    </message>
    <message>
        <source>snapshot %1, %2 old</source>
        <translation>снимок %1, %2 назад</translation>
    </message>
    <message numerus="yes">
        <source>%n folders are not readable with this token</source>
        <translation>
            <numerusform>%n папка недоступна с этим токеном</numerusform>
            <numerusform>%n папки недоступны с этим токеном</numerusform>
            <numerusform>%n папок недоступно с этим токеном</numerusform>
        </translation>
    </message>
    <message>
        <source>Which, and what would help</source>
        <translation>Какие и что поможет</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>nobody named</source>
        <translation>никто не назван</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>%1, not since: %2</source>
        <translation>%1, с тех пор нет: %2</translation>
    </message>
    <message>
        <source>%1, in part</source>
        <translation>%1, частично</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Что проверено</translation>
    </message>
    <message>
        <source>Metadata only: names, versions, times, policies and audit events. The program that wrote this asks for no secret&apos;s value, and writes to no secrets backend.</source>
        <translation>Только метаданные: имена, версии, время, политики и события аудита. Программа, которая это написала, не запрашивает значений секретов и не пишет в хранилища.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
    <message>
        <source>Secrets below</source>
        <translation>Секреты в</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>May read</source>
        <translation>Читать можно</translation>
    </message>
    <message>
        <source>May write</source>
        <translation>Писать можно</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Журнал аудита</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1 (продакшен)</translation>
    </message>
    <message>
        <source>Production checklist</source>
        <translation>Чек-лист продакшена</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Пункт</translation>
    </message>
    <message>
        <source>Why, and what it rests on</source>
        <translation>Почему и на чём основано</translation>
    </message>
    <message>
        <source>%1 passed %2 on %3</source>
        <translation>%1: пройдено %2 на %3</translation>
    </message>
    <message>
        <source>%1 passes %2 of %3</source>
        <translation>%1: пройдено %2 из %3</translation>
    </message>
    <message>
        <source>Rotations of the past year</source>
        <translation>Ротации за год</translation>
    </message>
    <message>
        <source>Whether what has a cadence was written again in time. A write does not prove a new value: the proven ones are counted apart.</source>
        <translation>Записано ли вовремя то, у чего есть периодичность. Запись не доказывает нового значения: доказанные считаются отдельно.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Вовремя</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Поздно</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Proven rotations</source>
        <translation>Доказанные ротации</translation>
    </message>
    <message>
        <source>Without a cadence</source>
        <translation>Без периодичности</translation>
    </message>
    <message>
        <source>Accepted for a time</source>
        <translation>Принято на время</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Находка</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>Где записано</translation>
    </message>
    <message>
        <source>%1, over</source>
        <translation>%1, истекло</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Нет.</translation>
    </message>
    <message>
        <source>Attested by people</source>
        <translation>Подтверждено людьми</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>, %1 of %2 steps</source>
        <translation>, шагов %1 из %2</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Ничего.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>на %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>repository not read</source>
        <translation>репозиторий не прочитан</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не пройдено</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>пройдено</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>%1: secrets this week</source>
        <translation>%1: секреты на этой неделе</translation>
    </message>
    <message>
        <source>%1: controls over production secrets</source>
        <translation>%1: контроль секретов продакшена</translation>
    </message>
    <message>
        <source>in a draft</source>
        <translation>в черновике</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>в ветке %1</translation>
    </message>
    <message>
        <source>in pull request %1</source>
        <translation>в pull request %1</translation>
    </message>
    <message>
        <source>stage: %1</source>
        <translation>внести: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n открытая</numerusform>
            <numerusform>%n открытые</numerusform>
            <numerusform>%n открытых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n критичная</numerusform>
            <numerusform>%n критичные</numerusform>
            <numerusform>%n критичных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new since yesterday</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n новая со вчерашнего дня</numerusform>
            <numerusform>%n новые со вчерашнего дня</numerusform>
            <numerusform>%n новых со вчерашнего дня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mended this week</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n исправлена за неделю</numerusform>
            <numerusform>%n исправлены за неделю</numerusform>
            <numerusform>%n исправлено за неделю</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to mend one on average</source>
        <translation>в среднем исправляется за %1</translation>
    </message>
    <message>
        <source>What needs doing</source>
        <translation>Что нужно сделать</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>критично</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>внимание</translation>
    </message>
    <message>
        <source>Rotations of the coming 90 days</source>
        <translation>Ротации на 90 дней вперёд</translation>
    </message>
    <message>
        <source>Nothing that has a cadence is overdue.</source>
        <translation>Среди того, у чего есть периодичность, просроченного нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue.</source>
        <comment>rotations</comment>
        <translation>
            <numerusform>Просрочена %n.</numerusform>
            <numerusform>Просрочено %n.</numerusform>
            <numerusform>Просрочено %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have no cadence: whether they are due is not known.</source>
        <translation>
            <numerusform>%n секрет без периодичности: срок неизвестен.</numerusform>
            <numerusform>%n секрета без периодичности: срок неизвестен.</numerusform>
            <numerusform>%n секретов без периодичности: срок неизвестен.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Неделя с</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Ротации</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>По владельцам</translation>
    </message>
    <message>
        <source>over the limit of %1</source>
        <translation>больше предела %1</translation>
    </message>
    <message>
        <source>%1: %2 passed, %3 failed, %4 not checked</source>
        <translation>%1: пройдено %2, не пройдено %3, не проверено %4</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Что не пройдено</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Nothing of this counts as passed.</source>
        <translation>Ничто из этого не считается пройденным.</translation>
    </message>
    <message>
        <source>What is missing because of it</source>
        <translation>Чего из-за этого нет</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Что поможет</translation>
    </message>
    <message>
        <source>Everything that the estate names was checked.</source>
        <translation>Проверено всё, что названо в estate.</translation>
    </message>
    <message>
        <source>Also asked: %1.</source>
        <translation>Также спрошены: %1.</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>rotated %1, proven by %2</source>
        <translation>ротация %1, основание: %2</translation>
    </message>
    <message>
        <source>written %1; a write does not prove a new value</source>
        <translation>записан %1; запись не доказывает новое значение</translation>
    </message>
    <message>
        <source>never written</source>
        <translation>не записывался</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>просрочен %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>срок через %1</translation>
    </message>
    <message>
        <source>current</source>
        <translation>в срок</translation>
    </message>
    <message>
        <source>written %1 ago</source>
        <translation>запись: %1</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
    <message>
        <source>every reader gets credentials of his own</source>
        <translation>каждый читатель получает свои учётные данные</translation>
    </message>
    <message>
        <source>must not exist</source>
        <translation>не должен быть</translation>
    </message>
    <message>
        <source>cadence not understood</source>
        <translation>период неясен</translation>
    </message>
    <message>
        <source>no cadence</source>
        <translation>нет периодичности</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>not in Terraform</source>
        <translation>не в Terraform</translation>
    </message>
    <message>
        <source>no live version</source>
        <translation>нет живой версии</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>на %1</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Exposure</source>
        <translation>Раскрытие</translation>
    </message>
    <message>
        <source>somebody can read or write what he should not</source>
        <translation>кто-то может читать или писать лишнее</translation>
    </message>
    <message>
        <source>Overdue rotation</source>
        <translation>Просроченная ротация</translation>
    </message>
    <message>
        <source>past their cadence</source>
        <translation>периодичность нарушена</translation>
    </message>
    <message>
        <source>Drift and undeclared</source>
        <translation>Расхождение и без объявления</translation>
    </message>
    <message>
        <source>live state differs from Terraform</source>
        <translation>живое состояние не совпадает с Terraform</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Проверить не удалось</translation>
    </message>
    <message>
        <source>not counted as passed</source>
        <translation>не считается пройденным</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Прочее</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Без владельца</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>each until its date</source>
        <translation>каждое до своей даты</translation>
    </message>
    <message>
        <source>Stage rotation</source>
        <translation>Внести ротацию</translation>
    </message>
    <message>
        <source>Stage declaration</source>
        <translation>Внести объявление</translation>
    </message>
    <message>
        <source>Stage change</source>
        <translation>Внести правку</translation>
    </message>
    <message>
        <source>accepted until %1: %2</source>
        <translation>принято до %1: %2</translation>
    </message>
    <message>
        <source>In draft, change %1</source>
        <translation>В черновике, правка %1</translation>
    </message>
    <message>
        <source>On branch %1</source>
        <translation>В ветке %1</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Read how</source>
        <translation>Как исправить</translation>
    </message>
    <message>
        <source>audit </source>
        <translation>аудит </translation>
    </message>
    <message>
        <source>commit </source>
        <translation>коммит </translation>
    </message>
    <message>
        <source>Stage import</source>
        <translation>Внести импорт</translation>
    </message>
    <message>
        <source>Stage adoption</source>
        <translation>Внести принятие</translation>
    </message>
    <message>
        <source>In PR %1</source>
        <translation>В PR %1</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>exceptions and cadences that somebody has to decide</source>
        <translation>исключения и правила, по которым нужно решение</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 d</source>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>WindowText</name>
    <message>
        <source>The tokens held in memory were dropped.</source>
        <translation>Токены из памяти удалены.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>This text holds no path, address or name. Look at it before you send it.</source>
        <translation>В тексте нет путей, адресов и имён. Просмотрите его перед отправкой.</translation>
    </message>
    <message>
        <source>Sallyport %1: production secrets, without their values. Icons by Lucide (ISC).</source>
        <translation>Sallyport %1: секреты production без их значений. Значки: Lucide (ISC).</translation>
    </message>
    <message>
        <source>Refresh %1</source>
        <translation>Обновить %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Записано: %1</translation>
    </message>
    <message>
        <source>The report was not written. %1</source>
        <translation>Отчёт не записан. %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::AgendaModel</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>In time until</source>
        <translation>Вовремя до</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
</context>
<context>
    <name>sallyport::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Кто</translation>
    </message>
</context>
<context>
    <name>sallyport::console::AuditPane</name>
    <message>
        <source>Audit</source>
        <translation>Аудит</translation>
    </message>
    <message>
        <source>Audit events</source>
        <translation>События аудита</translation>
    </message>
    <message>
        <source>events per minute</source>
        <translation>событий в минуту</translation>
    </message>
    <message>
        <source>events</source>
        <translation>события</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новое</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>отставание %1</translation>
    </message>
    <message>
        <source>live</source>
        <translation>вживую</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>Журнал аудита не прочитан</translation>
    </message>
    <message>
        <source>No audit source</source>
        <translation>Нет источника аудита</translation>
    </message>
    <message>
        <source>No audit source for %1</source>
        <translation>Нет источника аудита для %1</translation>
    </message>
    <message>
        <source>Who reads what is not known here: silence is not calm. Add audit &quot;vault&quot; { file = &quot;…&quot; } to %1.</source>
        <translation>Кто что читает, здесь неизвестно: тишина не значит покой. Добавьте audit &quot;vault&quot; { file = &quot;…&quot; } в %1.</translation>
    </message>
    <message>
        <source>This log holds raw values (log_raw): they are never shown; turn log_raw off</source>
        <translation>В журнале есть сырые значения (log_raw): они не показываются; выключите log_raw</translation>
    </message>
    <message>
        <source>No events in this span</source>
        <translation>За этот промежуток событий нет</translation>
    </message>
    <message>
        <source>The log was read. Choose a longer span in the scope bar.</source>
        <translation>Журнал прочитан. Выберите промежуток длиннее в строке области.</translation>
    </message>
    <message>
        <source>reading the logs</source>
        <translation>чтение журналов</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n logs could not be read: %2</source>
        <translation>
            <numerusform>Не прочитано %1 из %n журнала: %2</numerusform>
            <numerusform>Не прочитано %1 из %n журналов: %2</numerusform>
            <numerusform>Не прочитано %1 из %n журналов: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::BaseStrip</name>
    <message>
        <source>Drop what no longer applies</source>
        <translation>Убрать неприменимые</translation>
    </message>
    <message numerus="yes">
        <source>%1 has moved since %n changes were staged: they were applied anew to %2.</source>
        <translation>
            <numerusform>Ветка %1 сдвинулась: %n правка применена заново к %2.</numerusform>
            <numerusform>Ветка %1 сдвинулась: %n правки применены заново к %2.</numerusform>
            <numerusform>Ветка %1 сдвинулась: %n правок применено заново к %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer apply and are not in the diff; each says why.</source>
        <translation>
            <numerusform>%n из них больше не применима, в diff её нет; причина указана.</numerusform>
            <numerusform>%n из них больше не применимы, в diff их нет; причины указаны.</numerusform>
            <numerusform>%n из них больше не применимы, в diff их нет; причины указаны.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::CalendarGrid</name>
    <message>
        <source>Rotations by day</source>
        <translation>Ротации по дням</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>staged in the draft</source>
        <translation>в черновике</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
</context>
<context>
    <name>sallyport::console::CalendarHeader</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Export .ics…</source>
        <translation>Экспорт .ics…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Propose days…</source>
        <translation>Предложить дни…</translation>
    </message>
    <message>
        <source>Off weekends and freezes, within the weekly limit, never past the due day</source>
        <translation>Не в выходные и не в заморозку, в пределах недели, никогда не позже срока</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <comment>so many rotations</comment>
        <translation>
            <numerusform>%n к сроку</numerusform>
            <numerusform>%n к сроку</numerusform>
            <numerusform>%n к сроку</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>so many rotations</comment>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочены</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n automatic</source>
        <comment>so many rotations</comment>
        <translation>
            <numerusform>%n сама</numerusform>
            <numerusform>%n сами</numerusform>
            <numerusform>%n сами</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::CalendarPage</name>
    <message>
        <source>Rotations</source>
        <translation>Ротации</translation>
    </message>
    <message>
        <source>Stage the rotation of the day</source>
        <translation>Подготовить ротацию дня</translation>
    </message>
    <message>
        <source>Plan it for another day</source>
        <translation>Запланировать на другой день</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>К сегодняшнему дню</translation>
    </message>
    <message>
        <source>Rotations stand here as soon as the estate is read.</source>
        <translation>Ротации появятся здесь, как только владение будет прочитано.</translation>
    </message>
    <message>
        <source>No rotation in these days. A secret stands here once it has a cadence: by custom_metadata, by a cadence block in sallyport.hcl, or by its path.</source>
        <translation>В эти дни ротаций нет. Секрет появится здесь, когда у него будет правило: в custom_metadata, в блоке cadence файла sallyport.hcl или по его пути.</translation>
    </message>
    <message>
        <source>%1 is planned for %2. %3</source>
        <translation>%1: запланировано на %2. %3</translation>
    </message>
    <message>
        <source>No day of these is better than the one it has.</source>
        <translation>Ни один из дней не лучше нынешнего.</translation>
    </message>
    <message numerus="yes">
        <source>%n rotations are planned for better days: off weekends and freezes, within the limit.</source>
        <translation>
            <numerusform>%n ротация перенесена на лучший день: без выходных и заморозок, в пределах нагрузки.</numerusform>
            <numerusform>%n ротации перенесены на лучшие дни: без выходных и заморозок, в пределах нагрузки.</numerusform>
            <numerusform>%n ротаций перенесены на лучшие дни: без выходных и заморозок, в пределах нагрузки.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the calendar</source>
        <translation>Экспорт календаря</translation>
    </message>
    <message>
        <source>iCalendar (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>Не удалось записать %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Show the draft</source>
        <translation>Показать черновик</translation>
    </message>
</context>
<context>
    <name>sallyport::console::CalendarShelf</name>
    <message>
        <source>days of %1</source>
        <translation>дни по %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that has a cadence</source>
        <translation>Ничего из того, у чего есть правило</translation>
    </message>
    <message>
        <source>No cadence</source>
        <translation>Без правила</translation>
    </message>
    <message>
        <source>Add cadence rule…</source>
        <translation>Добавить правило…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показывать</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>автоматические</translation>
    </message>
    <message>
        <source>done before</source>
        <translation>сделанные</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds hidden</source>
        <translation>
            <numerusform>скрыт %n вид</numerusform>
            <numerusform>скрыто %n вида</numerusform>
            <numerusform>скрыто %n видов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChangeCard</name>
    <message>
        <source>Change %1: %2, %3</source>
        <translation>Правка %1: %2, %3</translation>
    </message>
    <message>
        <source>No longer applies: %1</source>
        <translation>Больше не применима: %1</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Take this change out of the draft (Del)</source>
        <translation>Убрать правку из черновика (Del)</translation>
    </message>
    <message>
        <source>Drop change %1</source>
        <translation>Убрать правку %1</translation>
    </message>
    <message numerus="yes">
        <source>%n parts are left out</source>
        <translation>
            <numerusform>%n часть исключена</numerusform>
            <numerusform>%n части исключены</numerusform>
            <numerusform>%n частей исключено</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all of it</source>
        <translation>Взять всё</translation>
    </message>
    <message>
        <source>Take all of change %1</source>
        <translation>Взять правку %1 целиком</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Change what was asked for (E)</source>
        <translation>Изменить параметры правки (E)</translation>
    </message>
    <message>
        <source>Edit change %1</source>
        <translation>Изменить правку %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChangeForm</name>
    <message>
        <source>Edit: %1</source>
        <translation>Изменить: %1</translation>
    </message>
    <message>
        <source>planning</source>
        <translation>подготовка</translation>
    </message>
    <message>
        <source>No field here takes a value: it comes from where the pipeline finds it.</source>
        <translation>Ни одно поле здесь не принимает значений: значение конвейер берёт из своего источника.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Параметры правки</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Сохранить правку</translation>
    </message>
    <message>
        <source>Nothing to write yet</source>
        <translation>Пока нечего записывать</translation>
    </message>
    <message>
        <source>A field needs another look.</source>
        <translation>Проверьте поля.</translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChangesList</name>
    <message>
        <source>Changes</source>
        <translation>Правки</translation>
    </message>
</context>
<context>
    <name>sallyport::console::CheckRow</name>
    <message>
        <source>Hide the output</source>
        <translation>Скрыть вывод</translation>
    </message>
    <message>
        <source>Show the output</source>
        <translation>Показать вывод</translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChecklistModel</name>
    <message>
        <source>failed</source>
        <translation>не пройдено</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>пройдено</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Пункт</translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChecklistPage</name>
    <message>
        <source>The points stand here as soon as the estate is read.</source>
        <translation>Пункты появятся, когда estate будет прочитан.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message>
        <source>Production checklist</source>
        <translation>Чек-лист продакшена</translation>
    </message>
    <message>
        <source>Stage the remedy of the point</source>
        <translation>Внести исправление пункта</translation>
    </message>
    <message>
        <source>Copy the evidence of the point</source>
        <translation>Копировать основание пункта</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>пройдено %1 из %2</translation>
    </message>
    <message>
        <source>%1: %2 passed, %3 failed, %4 not checked</source>
        <translation>%1: пройдено %2, не пройдено %3, не проверено %4</translation>
    </message>
    <message>
        <source>Passed points by day of reading, today&apos;s last</source>
        <translation>Пройдено пунктов по дням чтения, сегодня последним</translation>
    </message>
    <message>
        <source>Ask Prometheus and the forge</source>
        <translation>Спросить Prometheus и хостинг git</translation>
    </message>
    <message>
        <source>One request to the Prometheus that sallyport.hcl names, and a handful to the forge of the remote: for the points 9 and 11</source>
        <translation>Один запрос к Prometheus, названному в sallyport.hcl, и несколько к хостингу git удалённого репозитория: для пунктов 9 и 11</translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n не пройдена</numerusform>
            <numerusform>%n не пройдены</numerusform>
            <numerusform>%n не пройдено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n пройдена</numerusform>
            <numerusform>%n пройдены</numerusform>
            <numerusform>%n пройдено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n не проверена</numerusform>
            <numerusform>%n не проверены</numerusform>
            <numerusform>%n не проверено</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the merge</source>
        <translation>До слияния</translation>
    </message>
    <message>
        <source>After the merge</source>
        <translation>После слияния</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>сделать: %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>Поиск и команды</translation>
    </message>
    <message>
        <source>Search everything, or type a command</source>
        <translation>Поиск по всему или команда</translation>
    </message>
    <message>
        <source>Nothing matches. Paths, pages and commands are searched.</source>
        <translation>Ничего не найдено. Поиск идёт по путям, страницам и командам.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Найдено</translation>
    </message>
</context>
<context>
    <name>sallyport::console::CommittedStrip</name>
    <message>
        <source>Committed on</source>
        <translation>Коммит в ветке</translation>
    </message>
    <message>
        <source>Copy branch name</source>
        <translation>Копировать имя ветки</translation>
    </message>
    <message>
        <source>Hide this note</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Committed on %1</source>
        <translation>Коммит в ветке %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::CoverageModel</name>
    <message>
        <source>gone: %1</source>
        <translation>снято: %1</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>За 24 ч</translation>
    </message>
    <message>
        <source>%1 new, %2 gone</source>
        <translation>новых %1, снято %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Проверено</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>%1, never counted as passed</source>
        <translation>%1, не засчитано</translation>
    </message>
</context>
<context>
    <name>sallyport::console::CoveragePanel</name>
    <message>
        <source>What was checked</source>
        <translation>Что проверено</translation>
    </message>
</context>
<context>
    <name>sallyport::console::DayPanel</name>
    <message>
        <source>The day before</source>
        <translation>Предыдущий день</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Следующий день</translation>
    </message>
    <message>
        <source>today, week %1</source>
        <translation>сегодня, неделя %1</translation>
    </message>
    <message>
        <source>in %1, week %2</source>
        <translation>через %1, неделя %2</translation>
    </message>
    <message>
        <source>%1 ago, week %2</source>
        <translation>%1 назад, неделя %2</translation>
    </message>
    <message>
        <source>No rotation on this day.</source>
        <translation>В этот день ротаций нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the list</source>
        <translation>
            <numerusform>ещё %n в списке</numerusform>
            <numerusform>ещё %n в списке</numerusform>
            <numerusform>ещё %n в списке</numerusform>
        </translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Неделя %1</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 – %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n rotations</source>
        <translation>
            <numerusform>%n ротация</numerusform>
            <numerusform>%n ротации</numerusform>
            <numerusform>%n ротаций</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>никто не назван</translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit of %1, set in %2.</source>
        <translation>
            <numerusform>На %n больше предела %1, заданного в %2.</numerusform>
            <numerusform>На %n больше предела %1, заданного в %2.</numerusform>
            <numerusform>На %n больше предела %1, заданного в %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them can move and stay in cadence.</source>
        <translation>Ни одну нельзя перенести, не нарушив срок.</translation>
    </message>
    <message>
        <source>These can move and stay in cadence: %1</source>
        <translation>Можно перенести, не нарушив срок: %1</translation>
    </message>
    <message>
        <source>Move in the draft</source>
        <translation>Перенести в черновике</translation>
    </message>
    <message>
        <source>Change freeze</source>
        <translation>Заморозка изменений</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rotations fall due inside</source>
        <translation>
            <numerusform>%n ротация приходится внутрь</numerusform>
            <numerusform>%n ротации приходятся внутрь</numerusform>
            <numerusform>%n ротаций приходятся внутрь</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DeparturesStrip</name>
    <message>
        <source>no checks</source>
        <translation>проверок нет</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>не пройдены: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n checks are running</source>
        <translation>
            <numerusform>идёт %n проверка</numerusform>
            <numerusform>идут %n проверки</numerusform>
            <numerusform>идёт %n проверок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n проверка пройдена</numerusform>
            <numerusform>%n проверки пройдены</numerusform>
            <numerusform>%n проверок пройдено</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыт</translation>
    </message>
    <message>
        <source>approved %1 of %2</source>
        <translation>одобрено %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n approvals</source>
        <translation>
            <numerusform>%n одобрение</numerusform>
            <numerusform>%n одобрения</numerusform>
            <numerusform>%n одобрений</numerusform>
        </translation>
    </message>
    <message>
        <source>pushed, no pull request</source>
        <translation>после push, без pull request</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>на этой машине</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>слит</translation>
    </message>
    <message>
        <source>closed without a merge</source>
        <translation>закрыт без слияния</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>на %1</translation>
    </message>
    <message>
        <source>Drafts on their way</source>
        <translation>Черновики в пути</translation>
    </message>
    <message>
        <source>PR %1</source>
        <translation>PR %1</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Save as a patch…</source>
        <translation>Сохранить патч…</translation>
    </message>
    <message>
        <source>Open pull request…</source>
        <translation>Открыть pull request…</translation>
    </message>
    <message>
        <source>plan: not checked by CI</source>
        <translation>план: не проверен в CI</translation>
    </message>
    <message>
        <source>plan: passed in CI</source>
        <translation>план: пройден в CI</translation>
    </message>
    <message>
        <source>plan: failed in CI</source>
        <translation>план: не прошёл в CI</translation>
    </message>
    <message>
        <source>plan: running in CI</source>
        <translation>план: выполняется в CI</translation>
    </message>
</context>
<context>
    <name>sallyport::console::DesktopDigest</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>rotations</comment>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due this week</source>
        <comment>rotations</comment>
        <translation>
            <numerusform>%n на этой неделе</numerusform>
            <numerusform>%n на этой неделе</numerusform>
            <numerusform>%n на этой неделе</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Ротации</translation>
    </message>
</context>
<context>
    <name>sallyport::console::DiffView</name>
    <message>
        <source>Unified diff</source>
        <translation>Единый diff</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>файл %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>строка %1: %2</translation>
    </message>
    <message>
        <source>change %1, added line %2: %3</source>
        <translation>правка %1, добавлена строка %2: %3</translation>
    </message>
    <message>
        <source>change %1, removed line %2: %3</source>
        <translation>правка %1, удалена строка %2: %3</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy this file as patch</source>
        <translation>Копировать файл как патч</translation>
    </message>
    <message>
        <source>Diff, side by side</source>
        <translation>Diff в две колонки</translation>
    </message>
    <message>
        <source>added line %1: %2</source>
        <translation>добавлена строка %1: %2</translation>
    </message>
    <message>
        <source>removed line %1: %2</source>
        <translation>удалена строка %1: %2</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Leave this hunk out of the draft</source>
        <translation>Исключить этот фрагмент из черновика</translation>
    </message>
</context>
<context>
    <name>sallyport::console::DraftBar</name>
    <message>
        <source>Review</source>
        <translation>Просмотреть</translation>
    </message>
    <message>
        <source>Commit…</source>
        <translation>Коммит…</translation>
    </message>
    <message>
        <source>Commit the draft on a new branch</source>
        <translation>Закоммитить черновик в новую ветку</translation>
    </message>
    <message>
        <source>Draft is empty</source>
        <translation>Черновик пуст</translation>
    </message>
    <message numerus="yes">
        <source>Draft: %n changes</source>
        <translation>
            <numerusform>Черновик: %n правка</numerusform>
            <numerusform>Черновик: %n правки</numerusform>
            <numerusform>Черновик: %n правок</numerusform>
        </translation>
    </message>
    <message>
        <source>S on a finding or a secret stages its remedy</source>
        <translation>S на замечании или секрете вносит исправление</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>сохранён %1</translation>
    </message>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>добавлена %n строка</numerusform>
            <numerusform>добавлены %n строки</numerusform>
            <numerusform>добавлено %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>удалена %n строка</numerusform>
            <numerusform>удалены %n строки</numerusform>
            <numerusform>удалено %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DraftController</name>
    <message>
        <source>hooks did not run: %1</source>
        <translation>хуки не запускались: %1</translation>
    </message>
    <message>
        <source>it is not signed</source>
        <translation>подписи нет</translation>
    </message>
    <message>
        <source>Committed without git itself, since this repository is not trusted; %1.</source>
        <translation>Коммит сделан без самого git, потому что репозиторию нет доверия; %1.</translation>
    </message>
    <message>
        <source>Trust this repository…</source>
        <translation>Доверять репозиторию…</translation>
    </message>
</context>
<context>
    <name>sallyport::console::DraftHeader</name>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>touches production</source>
        <translation>затрагивает production</translation>
    </message>
    <message>
        <source>Copy as patch</source>
        <translation>Копировать патч</translation>
    </message>
    <message>
        <source>Discard draft…</source>
        <translation>Удалить черновик…</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n правка</numerusform>
            <numerusform>%n правки</numerusform>
            <numerusform>%n правок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>Run plan…</source>
        <translation>Запустить plan…</translation>
    </message>
</context>
<context>
    <name>sallyport::console::DraftPage</name>
    <message>
        <source>Changes</source>
        <translation>Правки</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take back the last change to the draft</source>
        <translation>Отменить последнюю правку черновика</translation>
    </message>
    <message>
        <source>Unified diff</source>
        <translation>Единый diff</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Проверки</translation>
    </message>
    <message>
        <source>Go to a change</source>
        <translation>К правке</translation>
    </message>
    <message>
        <source>reading the repository</source>
        <translation>чтение репозитория</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Черновик пуст</translation>
    </message>
    <message>
        <source>Changes to Terraform are gathered here, with their reasons, their diff and what was checked, until they leave as one commit on a new branch. Stage one from a finding on Today, or with S on a row of the estate.</source>
        <translation>Здесь собираются правки Terraform с причинами, diff и проверками, пока не уйдут одним коммитом в новую ветку. Внесите правку из замечания на странице «Сегодня» или клавишей S на строке обзора.</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>К странице «Сегодня»</translation>
    </message>
    <message numerus="yes">
        <source>%n, in this order</source>
        <translation>
            <numerusform>%n, в этом порядке</numerusform>
            <numerusform>%n, в этом порядке</numerusform>
            <numerusform>%n, в этом порядке</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer apply and are not in the diff</source>
        <translation>
            <numerusform>%n из них больше не применима, в diff её нет</numerusform>
            <numerusform>%n из них больше не применимы, в diff их нет</numerusform>
            <numerusform>%n из них больше не применимы, в diff их нет</numerusform>
        </translation>
    </message>
    <message>
        <source>only these ranges differ, byte for byte</source>
        <translation>отличия только здесь, побайтно</translation>
    </message>
    <message>
        <source>against %1 %2</source>
        <translation>относительно %1 %2</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Правка %1 из %2</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Удалить черновик</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes?</source>
        <translation>
            <numerusform>Удалить %n правку?</numerusform>
            <numerusform>Удалить %n правки?</numerusform>
            <numerusform>Удалить %n правок?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was committed or pushed; the repository stays as it is.</source>
        <translation>Коммита и push не было; репозиторий останется как есть.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Вернуть отменённую правку</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Две колонки</translation>
    </message>
    <message>
        <source>Show the old and the new file beside each other</source>
        <translation>Показать старый и новый файл рядом</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diff</translation>
    </message>
    <message>
        <source>Whitespace</source>
        <translation>Пробелы</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>Показать пробелы и табуляции</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Запустить проверки</translation>
    </message>
    <message>
        <source>Run the checks that need other programs, terraform among them</source>
        <translation>Запустить проверки, которым нужны другие программы, в том числе terraform</translation>
    </message>
    <message>
        <source>Copy as patch</source>
        <translation>Копировать патч</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
</context>
<context>
    <name>sallyport::console::EnvironmentsPane</name>
    <message>
        <source>Environments</source>
        <translation>Окружения</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Environments and folders</source>
        <translation>Окружения и папки</translation>
    </message>
    <message>
        <source>Narrow to</source>
        <translation>Показать только</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>запечатан</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>не прочитан</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>ещё не прочитан</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation>Срок за 30 дней</translation>
    </message>
    <message>
        <source>Not in Terraform</source>
        <translation>Не в Terraform</translation>
    </message>
    <message>
        <source>Written, not proven</source>
        <translation>Без доказательства</translation>
    </message>
    <message>
        <source>No cadence</source>
        <translation>Без периодичности</translation>
    </message>
    <message>
        <source>Not read in 90 days</source>
        <translation>Не читались 90 дней</translation>
    </message>
    <message>
        <source>Nothing was read yet</source>
        <translation>Ещё ничего не прочитано</translation>
    </message>
    <message>
        <source>Last read %1</source>
        <translation>Прочитано %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests, %1</source>
        <translation>
            <numerusform>%Ln запрос, %1</numerusform>
            <numerusform>%Ln запроса, %1</numerusform>
            <numerusform>%Ln запросов, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paths, 0 values</source>
        <translation>
            <numerusform>%Ln путь, 0 значений</numerusform>
            <numerusform>%Ln пути, 0 значений</numerusform>
            <numerusform>%Ln путей, 0 значений</numerusform>
        </translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Нет окружений</translation>
    </message>
    <message>
        <source>Add an environment block to sallyport.hcl: its tier, and where its secrets live.</source>
        <translation>Добавьте в sallyport.hcl блок environment: уровень и где живут секреты.</translation>
    </message>
</context>
<context>
    <name>sallyport::console::EstateController</name>
    <message>
        <source>Another console has this estate open. The draft is shared: what either stages, both see.</source>
        <translation>Эта инфраструктура открыта и в другой консоли. Черновик общий: внесённое в одной видно в обеих.</translation>
    </message>
    <message>
        <source>The repository names %1 for %2. Nothing was sent there yet.</source>
        <translation>Репозиторий указывает адрес %1 для %2. Туда ещё ничего не отправлялось.</translation>
    </message>
    <message>
        <source>Confirm this address</source>
        <translation>Подтвердить адрес</translation>
    </message>
    <message>
        <source>Not signed in to %1.</source>
        <translation>Вход в %1 не выполнен.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Otherwise the token is kept in memory until you close this window, lock the screen, or stay away.</source>
        <translation>Иначе токен хранится в памяти, пока вы не закроете окно, не заблокируете экран или не отойдёте.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>Вход в %1 выполнен: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not verified (VAULT_SKIP_VERIFY or skip_verify).</source>
        <translation>Сертификат %1 не проверяется (VAULT_SKIP_VERIFY или skip_verify).</translation>
    </message>
    <message>
        <source>Prometheus: %1</source>
        <translation>Prometheus: %1</translation>
    </message>
    <message>
        <source>The repository names the Prometheus %1. Nothing was sent there yet.</source>
        <translation>Репозиторий называет Prometheus %1. Туда ещё ничего не отправляли.</translation>
    </message>
</context>
<context>
    <name>sallyport::console::EstateOpener</name>
    <message>
        <source>Opening %1…</source>
        <translation>Открывается %1…</translation>
    </message>
    <message>
        <source>This estate could not be opened</source>
        <translation>Инфраструктура не открыта</translation>
    </message>
    <message>
        <source>Building the demo estate…</source>
        <translation>Сборка демо…</translation>
    </message>
    <message>
        <source>The demo could not be built</source>
        <translation>Демо не собрано</translation>
    </message>
    <message>
        <source>Open an estate</source>
        <translation>Открыть инфраструктуру</translation>
    </message>
    <message>
        <source>Folder of the Terraform repository</source>
        <translation>Папка репозитория Terraform</translation>
    </message>
    <message>
        <source>Looking around in %1…</source>
        <translation>Осмотр %1…</translation>
    </message>
    <message>
        <source>No starter file was written</source>
        <translation>Начальный файл не записан</translation>
    </message>
    <message>
        <source>Forget this estate</source>
        <translation>Забыть инфраструктуру</translation>
    </message>
    <message numerus="yes">
        <source>Snapshots, the draft with its %n changes, and settings of this estate are removed from this machine. The repository is not touched. This cannot be undone.</source>
        <translation>
            <numerusform>Снимки, черновик с %n правкой и настройки этой инфраструктуры будут удалены с этой машины. Репозиторий не меняется. Отменить это нельзя.</numerusform>
            <numerusform>Снимки, черновик с %n правками и настройки этой инфраструктуры будут удалены с этой машины. Репозиторий не меняется. Отменить это нельзя.</numerusform>
            <numerusform>Снимки, черновик с %n правками и настройки этой инфраструктуры будут удалены с этой машины. Репозиторий не меняется. Отменить это нельзя.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
</context>
<context>
    <name>sallyport::console::EstatePage</name>
    <message>
        <source>Audit</source>
        <translation>Аудит</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Ротация</translation>
    </message>
</context>
<context>
    <name>sallyport::console::EvidenceStrip</name>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Copy evidence</source>
        <translation>Копировать основание</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>What to do: </source>
        <translation>Что делать: </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>владелец %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::FieldEditor</name>
    <message>
        <source>Looks like a value, refused: name where CI finds it, never the value itself.</source>
        <translation>Похоже на значение, отклонено: укажите, где его берёт CI, а не само значение.</translation>
    </message>
</context>
<context>
    <name>sallyport::console::FileDialog</name>
    <message>
        <source>Declarations of %1</source>
        <translation>Объявления в %1</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n declarations</source>
        <translation>
            <numerusform>%n объявление</numerusform>
            <numerusform>%n объявления</numerusform>
            <numerusform>%n объявлений</numerusform>
        </translation>
    </message>
    <message>
        <source>This file declares no secret, policy or role</source>
        <translation>В этом файле нет секретов, политик и ролей</translation>
    </message>
    <message>
        <source>It was read at the base branch&apos;s commit; what is not committed is not part of it.</source>
        <translation>Прочитан коммит базовой ветки; незакоммиченное не входит.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be known without running Terraform; each says why</source>
        <translation>
            <numerusform>%n из них не узнать без запуска Terraform; причина указана</numerusform>
            <numerusform>%n из них не узнать без запуска Terraform; причины указаны</numerusform>
            <numerusform>%n из них не узнать без запуска Terraform; причины указаны</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::FileModel</name>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ресурс</translation>
    </message>
    <message>
        <source>Declares</source>
        <translation>Объявляет</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
</context>
<context>
    <name>sallyport::console::FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Замечания</translation>
    </message>
</context>
<context>
    <name>sallyport::console::FindingsModel</name>
    <message numerus="yes">
        <source>%1, %n findings</source>
        <translation>
            <numerusform>%1, %n замечание</numerusform>
            <numerusform>%1, %n замечания</numerusform>
            <numerusform>%1, %n замечаний</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; folded</source>
        <translation>%1, %2; свёрнуто</translation>
    </message>
    <message>
        <source>In draft, change %1 of %2</source>
        <translation>В черновике, %1 из %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>Stage all (%1)</source>
        <translation>Подготовить все (%1)</translation>
    </message>
</context>
<context>
    <name>sallyport::console::Histogram</name>
    <message>
        <source>%1 allowed, %2 denied</source>
        <translation>разрешено %1, отказано %2</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>разрешено</translation>
    </message>
</context>
<context>
    <name>sallyport::console::HistoryStrip</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop searching. What was seen is kept; Tools &gt; Search the git history goes on from there.</source>
        <translation>Остановить поиск. Просмотренное сохраняется; Сервис &gt; Искать в истории git продолжит с этого места.</translation>
    </message>
    <message>
        <source>Stop searching the git history</source>
        <translation>Остановить поиск в истории git</translation>
    </message>
    <message numerus="yes">
        <source>Searching the git history for plaintext: %n commits</source>
        <translation>
            <numerusform>Поиск открытого текста в истории git: %n коммит</numerusform>
            <numerusform>Поиск открытого текста в истории git: %n коммита</numerusform>
            <numerusform>Поиск открытого текста в истории git: %n коммитов</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching the git history for plaintext: %1 of %2 versions of files</source>
        <translation>Поиск открытого текста в истории git: %1 из %2 версий файлов</translation>
    </message>
</context>
<context>
    <name>sallyport::console::Inspector</name>
    <message>
        <source>Choose a secret: where it is declared, its versions, who reads it and how often it is due stand here.</source>
        <translation>Выберите секрет: здесь будет, где он объявлен, какие у него версии, кто его читает и когда ротация.</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Копировать путь</translation>
    </message>
    <message>
        <source>Stage rotation</source>
        <translation>Внести ротацию</translation>
    </message>
    <message>
        <source>Show change</source>
        <translation>Показать правку</translation>
    </message>
    <message>
        <source>Open declaration</source>
        <translation>Открыть объявление</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Объявление</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Readers, 30 days</source>
        <translation>Кто читал, 30 дней</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Периодичность</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>владелец %1</translation>
    </message>
    <message>
        <source>Rotation staged, show change</source>
        <translation>Ротация в черновике, показать</translation>
    </message>
    <message>
        <source>Nobody declares this path. To adopt it, declare its metadata and import it; a live value is never declared anew.</source>
        <translation>Этот путь никто не объявляет. Чтобы принять его под управление, объявите метаданные и импортируйте; живое значение заново не объявляют.</translation>
    </message>
    <message numerus="yes">
        <source>Declared %n times</source>
        <translation>
            <numerusform>Объявлен %n раз</numerusform>
            <numerusform>Объявлен %n раза</numerusform>
            <numerusform>Объявлен %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Declared; the value is not compared</source>
        <translation>Объявлен; значение не сравнивается</translation>
    </message>
    <message>
        <source>Only the name is known: versions are not readable</source>
        <translation>Известно только имя: версии не читаются</translation>
    </message>
    <message>
        <source>No version is live</source>
        <translation>Живой версии нет</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>срок %1</translation>
    </message>
    <message>
        <source>%1 deleted or destroyed</source>
        <translation>%1 удалены или уничтожены</translation>
    </message>
    <message>
        <source>Not checked: no audit source</source>
        <translation>Не проверено: нет источника аудита</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>Nobody read it in 30 days</source>
        <translation>За 30 дней никто не читал</translation>
    </message>
    <message>
        <source>No cadence: add a cadence block to sallyport.hcl, or custom_metadata</source>
        <translation>Периодичности нет: добавьте блок cadence в sallyport.hcl или custom_metadata</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Непонятно: %1</translation>
    </message>
    <message>
        <source>every</source>
        <translation>каждые</translation>
    </message>
    <message>
        <source>rotated</source>
        <translation>ротация</translation>
    </message>
    <message>
        <source>written</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>due</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>A write does not prove a new value</source>
        <translation>Запись не доказывает новое значение</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Не проверено: %1</translation>
    </message>
    <message>
        <source>all of this file</source>
        <translation>весь файл</translation>
    </message>
    <message>
        <source>
serial %1</source>
        <translation>
серийный номер %1</translation>
    </message>
    <message>
        <source>Vault changed it last on %1</source>
        <translation>Последний раз Vault сменил его %1</translation>
    </message>
    <message>
        <source>It has no versions</source>
        <translation>Версий у него нет</translation>
    </message>
    <message>
        <source>Not checked: what was issued is used without being read here</source>
        <translation>Не проверено: выданное используют, не читая его здесь</translation>
    </message>
</context>
<context>
    <name>sallyport::console::KeyCap</name>
    <message>
        <source>Key %1</source>
        <translation>Клавиша %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::LeavePanel</name>
    <message>
        <source>Cannot leave: %1</source>
        <translation>Нельзя отправить: %1</translation>
    </message>
    <message>
        <source>Cannot leave: no change of this draft applies</source>
        <translation>Нельзя отправить: ни одна правка не применима</translation>
    </message>
    <message>
        <source>Not committed. %1</source>
        <translation>Коммита нет. %1</translation>
    </message>
    <message>
        <source>Committing…</source>
        <translation>Коммит…</translation>
    </message>
    <message>
        <source>Commit on a new branch</source>
        <translation>Коммит в новую ветку</translation>
    </message>
    <message>
        <source>One commit on a new branch; a pull request pushes that branch. Nothing is applied.</source>
        <translation>Один коммит в новую ветку; pull request отправляет её. Без apply.</translation>
    </message>
    <message>
        <source>Open pull request…</source>
        <translation>Открыть pull request…</translation>
    </message>
</context>
<context>
    <name>sallyport::console::LeavingFlow</name>
    <message>
        <source>Save as a patch…</source>
        <translation>Сохранить патч…</translation>
    </message>
    <message>
        <source>The repository&apos;s remote leads to %1. Nothing was sent there yet.</source>
        <translation>Remote репозитория ведёт на %1. Туда ещё ничего не отправлено.</translation>
    </message>
    <message>
        <source>Confirm this address</source>
        <translation>Подтвердить адрес</translation>
    </message>
    <message>
        <source>This branch has pull request %1 already; it was left as it is.</source>
        <translation>У ветки уже есть pull request %1; он не изменён.</translation>
    </message>
    <message>
        <source>Pull request %1 is open: %2</source>
        <translation>Pull request %1 открыт: %2</translation>
    </message>
    <message>
        <source>Save as a patch</source>
        <translation>Сохранить патч</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено в %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pull requests were looked at</source>
        <translation>
            <numerusform>просмотрен %n pull request</numerusform>
            <numerusform>просмотрены %n pull request</numerusform>
            <numerusform>просмотрено %n pull request</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n запрос</numerusform>
            <numerusform>%n запроса</numerusform>
            <numerusform>%n запросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Pull request %1 is merged.</source>
        <translation>Pull request %1 слит.</translation>
    </message>
    <message>
        <source>Pull request %1 was closed without a merge.</source>
        <translation>Pull request %1 закрыт без слияния.</translation>
    </message>
    <message>
        <source>Fetch the base branch</source>
        <translation>Получить базовую ветку</translation>
    </message>
    <message>
        <source>%1 is at %2</source>
        <translation>%1 на %2</translation>
    </message>
</context>
<context>
    <name>sallyport::console::MainWindow</name>
    <message>
        <source>You were away: the tokens held in memory were dropped.</source>
        <translation>Вас не было: токены из памяти удалены.</translation>
    </message>
    <message>
        <source>The estate could not be read</source>
        <translation>Инфраструктура не прочитана</translation>
    </message>
    <message>
        <source>No estate</source>
        <translation>Нет инфраструктуры</translation>
    </message>
    <message>
        <source>Alt+↑ Alt+↓ move change   Del drop change</source>
        <translation>Alt+↑ Alt+↓ сдвинуть правку   Del убрать</translation>
    </message>
    <message>
        <source>every pane follows the scope</source>
        <translation>область общая для всех панелей</translation>
    </message>
    <message>
        <source>What this token may not read</source>
        <translation>Что этому токену нельзя читать</translation>
    </message>
    <message>
        <source>Ask for these lines; they are generated from the closed list of requests that the console can make.</source>
        <translation>Запросите эти строки; они составлены по закрытому списку запросов, которые умеет консоль.</translation>
    </message>
    <message>
        <source>Not everything was forgotten</source>
        <translation>Забыто не всё</translation>
    </message>
    <message>
        <source>%1 is on the clipboard: %2</source>
        <translation>%1 в буфере обмена: %2</translation>
    </message>
    <message>
        <source>J K move   Enter evidence   S stage remedy   A accept   O open</source>
        <translation>J K выбор   Enter подробно   S исправить   A принять   O открыть</translation>
    </message>
    <message>
        <source>← ↑ ↓ → day   PgUp PgDn month   S stage rotation   P plan</source>
        <translation>← ↑ ↓ → день   PgUp PgDn месяц   S ротация   P план</translation>
    </message>
    <message>
        <source>← ↑ ↓ → move   Enter open evidence   S stage remedy   C copy evidence</source>
        <translation>← ↑ ↓ → выбор   Enter основание   S исправить   C копировать</translation>
    </message>
</context>
<context>
    <name>sallyport::console::MessageEditor</name>
    <message>
        <source>Commit message</source>
        <translation>Сообщение коммита</translation>
    </message>
    <message>
        <source>Back to the proposed message</source>
        <translation>Вернуть предложенное сообщение</translation>
    </message>
    <message>
        <source>Every change is on disk: saved %1</source>
        <translation>Все правки на диске: сохранено %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>sallyport::console::Pane</name>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Retry (F5)</source>
        <translation>Повторить (F5)</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>sallyport::console::PathsModel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Ver.</source>
        <translation>Вер.</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Ротация</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>не читается</translation>
    </message>
</context>
<context>
    <name>sallyport::console::PathsPane</name>
    <message>
        <source>Paths</source>
        <translation>Пути</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No secret of this selection fits the filter. Esc takes it off.</source>
        <translation>В этой области нет секретов под фильтр. Esc снимает его.</translation>
    </message>
    <message>
        <source>%1 was not read yet</source>
        <translation>%1: ещё не прочитано</translation>
    </message>
    <message>
        <source>Sign in, then press F5. Only metadata is read: paths, versions, times.</source>
        <translation>Войдите и нажмите F5. Читаются только метаданные: пути, версии, время.</translation>
    </message>
    <message>
        <source>No secrets under %1</source>
        <translation>Нет секретов в %1</translation>
    </message>
    <message>
        <source>No secrets here</source>
        <translation>Здесь нет секретов</translation>
    </message>
    <message>
        <source>The mount answers and this token may list it; the folder is empty. Secrets declared in Terraform appear here even before the first apply.</source>
        <translation>Точка монтирования отвечает, и токену можно её перечислять; папка пуста. Секреты, объявленные в Terraform, видны здесь ещё до первого apply.</translation>
    </message>
    <message>
        <source>Declare a secret…</source>
        <translation>Объявить секрет…</translation>
    </message>
    <message>
        <source>Open the declaration</source>
        <translation>Открыть объявление</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Копировать путь</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>sallyport::console::PlanDialog</name>
    <message>
        <source>Run terraform plan?</source>
        <translation>Запустить terraform plan?</translation>
    </message>
    <message>
        <source>The plan is Terraform&apos;s, under an identity of its own; it never gets this console&apos;s token. Addresses, actions and the severity of what it says come back, and nothing else.</source>
        <translation>План строит Terraform от своего имени; токен этой консоли он не получает. Возвращаются адреса, действия и важность сообщений, и больше ничего.</translation>
    </message>
    <message>
        <source>The draft touches no Terraform: there is nothing to plan.</source>
        <translation>Черновик не затрагивает Terraform: планировать нечего.</translation>
    </message>
    <message>
        <source>What the plan would do</source>
        <translation>Что сделает план</translation>
    </message>
    <message>
        <source>Run this plan</source>
        <translation>Запустить plan</translation>
    </message>
    <message>
        <source>Identity of the plan in %1</source>
        <translation>От чьего имени plan в %1</translation>
    </message>
    <message>
        <source>A command that runs another one with the identity, or a profile such as AWS_PROFILE=ci. Never a credential.</source>
        <translation>Команда, запускающая другую от этого имени, или профиль, например AWS_PROFILE=ci. Но не учётные данные.</translation>
    </message>
</context>
<context>
    <name>sallyport::console::PlanNotes</name>
    <message>
        <source>What the change means</source>
        <translation>Что значит правка</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Стоит знать</translation>
    </message>
    <message numerus="yes">
        <source>The first apply writes %n new versions.</source>
        <translation>
            <numerusform>Первый apply запишет %n новую версию.</numerusform>
            <numerusform>Первый apply запишет %n новые версии.</numerusform>
            <numerusform>Первый apply запишет %n новых версий.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first apply writes no new version.</source>
        <translation>Первый apply новых версий не запишет.</translation>
    </message>
    <message>
        <source>Before the merge</source>
        <translation>До слияния</translation>
    </message>
    <message>
        <source>After the merge</source>
        <translation>После слияния</translation>
    </message>
</context>
<context>
    <name>sallyport::console::PlaybookDialog</name>
    <message>
        <source>Rehearse a rotation</source>
        <translation>Репетиция ротации</translation>
    </message>
    <message>
        <source>Copy each command into a terminal of your own: nothing runs here. What came of the steps becomes an attestation, and a production rotation of that kind then leaves without a warning.</source>
        <translation>Скопируйте каждую команду в свой терминал: здесь ничего не выполняется. Итоги шагов станут аттестацией, и продакшен-ротация этого вида уйдёт без предупреждения.</translation>
    </message>
    <message>
        <source>Record the outcome…</source>
        <translation>Записать итог…</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
    <message>
        <source>path of a secret: connections/pg_warehouse</source>
        <translation>путь секрета: connections/pg_warehouse</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Секрет</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>Сделано шагов: %1 из %2</translation>
    </message>
</context>
<context>
    <name>sallyport::console::PullRequestDialog</name>
    <message>
        <source>Open a pull request</source>
        <translation>Открыть pull request</translation>
    </message>
    <message>
        <source>As a draft: nobody is asked to merge it yet</source>
        <translation>Черновиком: о слиянии пока никого не просят</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Рецензенты</translation>
    </message>
    <message>
        <source>Reviewers, from %1</source>
        <translation>Рецензенты, из %1</translation>
    </message>
    <message>
        <source>It touches production: two people have to approve it.</source>
        <translation>Затронут production: нужно одобрение двух человек.</translation>
    </message>
    <message>
        <source>Push and open</source>
        <translation>Push и открыть</translation>
    </message>
    <message>
        <source>Pushes this one branch to %1 and opens a pull request on %2. Nothing is applied.</source>
        <translation>Push одной этой ветки в %1 и pull request на %2. Без apply.</translation>
    </message>
    <message>
        <source>Pushing…</source>
        <translation>Идёт push…</translation>
    </message>
</context>
<context>
    <name>sallyport::console::Rail</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
</context>
<context>
    <name>sallyport::console::ReportExport</name>
    <message>
        <source>Write a report</source>
        <translation>Записать отчёт</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-страница (*.html)</translation>
    </message>
</context>
<context>
    <name>sallyport::console::RotationCard</name>
    <message>
        <source>%1, every %2</source>
        <translation>%1, каждые %2</translation>
    </message>
    <message>
        <source>rotated %1, v%2</source>
        <translation>сменён %1, v%2</translation>
    </message>
    <message>
        <source>written %1, v%2</source>
        <translation>записан %1, v%2</translation>
    </message>
    <message>
        <source>rotated %1</source>
        <translation>сменён %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>делает %1</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Шаг %1 из %2: %3</translation>
    </message>
    <message>
        <source>Vault does it by itself</source>
        <translation>Vault делает это сам</translation>
    </message>
    <message>
        <source>Planned; in time until %1</source>
        <translation>Запланировано; вовремя до %1</translation>
    </message>
    <message>
        <source>If the one before is done on its day</source>
        <translation>Если предыдущая сделана в свой день</translation>
    </message>
    <message>
        <source>%1 did not answer: days are from the snapshot of %2</source>
        <translation>%1 не ответил: дни по снимку %2</translation>
    </message>
    <message>
        <source>In the draft</source>
        <translation>В черновике</translation>
    </message>
    <message>
        <source>Stage rotation</source>
        <translation>Подготовить ротацию</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Запланировать…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>каждые %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>sallyport::console::RotationModel</name>
    <message>
        <source>Overdue</source>
        <translation>Просрочены</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>На этой неделе</translation>
    </message>
    <message>
        <source>Within 30 days</source>
        <translation>В ближайшие 30 дней</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>срок %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::RotationPane</name>
    <message>
        <source>Rotation</source>
        <translation>Ротация</translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have no cadence</source>
        <translation>
            <numerusform>%n секрет без периодичности</numerusform>
            <numerusform>%n секрета без периодичности</numerusform>
            <numerusform>%n секретов без периодичности</numerusform>
        </translation>
    </message>
    <message>
        <source>No rotation to plan</source>
        <translation>Ротаций нет</translation>
    </message>
    <message>
        <source>A secret stands here once it has a cadence: by custom_metadata, by a cadence block in sallyport.hcl, or by its path.</source>
        <translation>Секрет появится здесь, когда у него есть периодичность: из custom_metadata, из блока cadence в sallyport.hcl или по пути.</translation>
    </message>
    <message numerus="yes">
        <source>%n folders not readable</source>
        <translation>
            <numerusform>%n папка не читается</numerusform>
            <numerusform>%n папки не читаются</numerusform>
            <numerusform>%n папок не читается</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without cadence</source>
        <translation>
            <numerusform>%n без периодичности</numerusform>
            <numerusform>%n без периодичности</numerusform>
            <numerusform>%n без периодичности</numerusform>
        </translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Какие</translation>
    </message>
</context>
<context>
    <name>sallyport::console::ScopeBar</name>
    <message>
        <source>Scope:</source>
        <translation>Область:</translation>
    </message>
    <message>
        <source>Leave this secret</source>
        <translation>Выйти из секрета</translation>
    </message>
    <message>
        <source>Clear one step of the scope</source>
        <translation>Сбросить шаг области</translation>
    </message>
    <message>
        <source>all environments</source>
        <translation>все окружения</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Окружение: %1</translation>
    </message>
    <message>
        <source>any folder</source>
        <translation>все папки</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Папка: %1</translation>
    </message>
    <message>
        <source>Secret: %1</source>
        <translation>Секрет: %1</translation>
    </message>
    <message>
        <source>Time span: %1</source>
        <translation>Промежуток: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
</context>
<context>
    <name>sallyport::console::SettingsDialog</name>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Язык системы</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Тема системы</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Production too</source>
        <translation>И production</translation>
    </message>
    <message>
        <source>Language (at the next start)</source>
        <translation>Язык (после перезапуска)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Refresh every</source>
        <translation>Обновлять каждые</translation>
    </message>
    <message>
        <source>Drop tokens when idle for</source>
        <translation>Удалять токены при бездействии</translation>
    </message>
    <message>
        <source>the system&apos;s program for the file</source>
        <translation>системная программа для файла</translation>
    </message>
    <message>
        <source>A command, such as: code --goto {file}:{line}, or $VISUAL. No repository can change it.</source>
        <translation>Команда, например code --goto {file}:{line} или $VISUAL. Репозиторий её изменить не может.</translation>
    </message>
    <message>
        <source>Refresh production too</source>
        <translation>Обновлять и production</translation>
    </message>
    <message>
        <source>Open files with</source>
        <translation>Открывать файлы в</translation>
    </message>
    <message>
        <source>Once a day, what is overdue and due this week</source>
        <translation>Раз в день — что просрочено и что на этой неделе</translation>
    </message>
    <message>
        <source>Numbers only, as a notification of the desktop</source>
        <translation>Только числа, уведомлением рабочего стола</translation>
    </message>
    <message>
        <source>Tell the desktop</source>
        <translation>Уведомлять на рабочем столе</translation>
    </message>
</context>
<context>
    <name>sallyport::console::SignInDialog</name>
    <message>
        <source>Sign in to %1</source>
        <translation>Вход в %1</translation>
    </message>
    <message>
        <source>The token goes to this address only. Sallyport reads metadata; it reads no value and writes nothing.</source>
        <translation>Токен уходит только на этот адрес. Sallyport читает метаданные; значений не читает и ничего не пишет.</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Имя и пароль</translation>
    </message>
    <message>
        <source>AppRole</source>
        <translation>AppRole</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>Keep the token in the system keyring</source>
        <translation>Хранить токен в связке ключей системы</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Способ</translation>
    </message>
    <message>
        <source>Mount</source>
        <translation>Точка монтирования</translation>
    </message>
    <message>
        <source>Role id</source>
        <translation>Role id</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Secret id</source>
        <translation>Secret id</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Вход…</translation>
    </message>
</context>
<context>
    <name>sallyport::console::StartPage</name>
    <message>
        <source>Open an estate</source>
        <translation>Открыть инфраструктуру</translation>
    </message>
    <message>
        <source>An estate is a Terraform repository with a sallyport.hcl in it. Opening one executes nothing and sends nothing: metadata is read only after you have signed in.</source>
        <translation>Инфраструктура — это репозиторий Terraform с файлом sallyport.hcl. При открытии ничего не выполняется и не отправляется: метаданные читаются только после входа.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Open the demo estate</source>
        <translation>Открыть демо</translation>
    </message>
    <message>
        <source>Write a starter file…</source>
        <translation>Создать начальный файл…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
</context>
<context>
    <name>sallyport::console::StepRow</name>
    <message>
        <source>Name a secret to get its command</source>
        <translation>Назовите секрет, чтобы получить команду</translation>
    </message>
    <message>
        <source>Expect: %1</source>
        <translation>Ожидается: %1</translation>
    </message>
    <message>
        <source>What came of: %1</source>
        <translation>Итог шага: %1</translation>
    </message>
    <message>
        <source>not done yet</source>
        <translation>ещё не сделано</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>удалось</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>Copy the command; nothing runs it here</source>
        <translation>Скопировать команду; здесь её ничто не выполнит</translation>
    </message>
    <message>
        <source>Copy the command of: %1</source>
        <translation>Скопировать команду шага: %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::SubjectChooser</name>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
</context>
<context>
    <name>sallyport::console::Surface</name>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
</context>
<context>
    <name>sallyport::console::TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
</context>
<context>
    <name>sallyport::console::TodayHeader</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>причина</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>окружение</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Группы: %1</translation>
    </message>
    <message numerus="yes">
        <source>critical</source>
        <comment>so many findings</comment>
        <translation>
            <numerusform>критичное</numerusform>
            <numerusform>критичных</numerusform>
            <numerusform>критичных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>warning</source>
        <comment>so many findings</comment>
        <translation>
            <numerusform>важное</numerusform>
            <numerusform>важных</numerusform>
            <numerusform>важных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not checked</source>
        <comment>so many findings</comment>
        <translation>
            <numerusform>не проверено</numerusform>
            <numerusform>не проверено</numerusform>
            <numerusform>не проверено</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage all rotations (%1)</source>
        <translation>Внести ротации (%1)</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Владелец: %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::TodayPage</name>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копировать подробности</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Следующее замечание</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Предыдущее замечание</translation>
    </message>
    <message>
        <source>Stage the remedy</source>
        <translation>Внести исправление</translation>
    </message>
    <message>
        <source>Open the declaration</source>
        <translation>Открыть объявление</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Stage all rotations</source>
        <translation>Внести все ротации</translation>
    </message>
    <message>
        <source>Show evidence</source>
        <translation>Показать основание</translation>
    </message>
    <message>
        <source>Copy finding</source>
        <translation>Копировать замечание</translation>
    </message>
    <message>
        <source>Reading the estate</source>
        <translation>Чтение инфраструктуры</translation>
    </message>
    <message>
        <source>Findings stand here as soon as the first environment is read.</source>
        <translation>Замечания появятся, как только прочитано первое окружение.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No finding of this scope says that. Esc takes the filter off.</source>
        <translation>В этой области такого замечания нет. Esc снимает фильтр.</translation>
    </message>
    <message>
        <source>Good morning. Nothing is wrong in what was checked</source>
        <translation>Доброе утро. В проверенном всё в порядке</translation>
    </message>
    <message numerus="yes">
        <source>%n things were not checked; they are not counted as passed.</source>
        <translation>
            <numerusform>%n пункт не проверен; пройденным он не считается.</numerusform>
            <numerusform>%n пункта не проверены; пройденными они не считаются.</numerusform>
            <numerusform>%n пунктов не проверено; пройденными они не считаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was checked</source>
        <translation>Скрыть проверенное</translation>
    </message>
    <message>
        <source>Show what was checked</source>
        <translation>Показать проверенное</translation>
    </message>
    <message>
        <source>%1 checked, %2 not checked, never counted as passed</source>
        <translation>проверено %1, не проверено %2, пройденным не считается</translation>
    </message>
    <message>
        <source>Accept it for a time</source>
        <translation>Принять на время</translation>
    </message>
</context>
<context>
    <name>sallyport::console::TokenDialog</name>
    <message>
        <source>Token of the forge</source>
        <translation>Токен хостинга git</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>It goes to this address only, is held in memory until you close the window, and never written to a file. A right to read and open pull requests is enough.</source>
        <translation>Уходит только на этот адрес, хранится в памяти до закрытия окна и не пишется в файл. Хватит права читать и открывать pull request.</translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation>Использовать токен</translation>
    </message>
</context>
<context>
    <name>sallyport::console::TopBar</name>
    <message>
        <source>Search everything</source>
        <translation>Поиск по всему</translation>
    </message>
    <message>
        <source>Read all environments again (F5)</source>
        <translation>Перечитать все окружения (F5)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
    </message>
    <message>
        <source>Sallyport reads metadata only: it never asks for a secret&apos;s value and never writes to a backend. Changes leave as a commit on a new branch.</source>
        <translation>Sallyport читает только метаданные: не запрашивает значения секретов и не пишет в хранилище. Правки уходят коммитом в новую ветку.</translation>
    </message>
    <message>
        <source>No estate</source>
        <translation>Нет инфраструктуры</translation>
    </message>
    <message>
        <source>Estate: %1</source>
        <translation>Инфраструктура: %1</translation>
    </message>
</context>
<context>
    <name>sallyport::console::TrendPanel</name>
    <message numerus="yes">
        <source>%n open findings</source>
        <translation>
            <numerusform>%n открытая находка</numerusform>
            <numerusform>%n открытые находки</numerusform>
            <numerusform>%n открытых находок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n критичная</numerusform>
            <numerusform>%n критичные</numerusform>
            <numerusform>%n критичных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%1 за %n день</numerusform>
            <numerusform>%1 за %n дня</numerusform>
            <numerusform>%1 за %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Открытые находки</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>The line begins with the second day of readings</source>
        <translation>Линия начнётся со второго дня чтений</translation>
    </message>
    <message numerus="yes">
        <source>%n mended this week</source>
        <translation>
            <numerusform>%n исправлена за неделю</numerusform>
            <numerusform>%n исправлены за неделю</numerusform>
            <numerusform>%n исправлено за неделю</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to mend one</source>
        <translation>%1 на исправление</translation>
    </message>
    <message>
        <source>%1: %2 open, %3 critical</source>
        <translation>%1: открыто %2, критических %3</translation>
    </message>
</context>
<context>
    <name>sallyport::console::TrustDialog</name>
    <message>
        <source>Its configuration or a hook has changed since you trusted it. Look again: git would run what stands here when it commits, signs or pushes.</source>
        <translation>С тех пор, как вы ему доверились, конфигурация или хук изменились. Посмотрите снова: git запустит перечисленное при коммите, подписи или push.</translation>
    </message>
    <message>
        <source>Until you trust it, nothing of this repository is run. Then git runs what stands here when it commits, signs or pushes, and checks may start Terraform in it.</source>
        <translation>Без доверия ничего из репозитория не запускается. С доверием git запустит перечисленное при коммите, подписи или push, а проверки смогут запускать Terraform.</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>хук</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>фильтр</translation>
    </message>
    <message>
        <source>diff or merge program</source>
        <translation>программа diff или merge</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>подпись</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>учётные данные</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>file monitor</source>
        <translation>монитор файлов</translation>
    </message>
    <message>
        <source>editor or prompt</source>
        <translation>редактор или запрос</translation>
    </message>
    <message>
        <source>included configuration</source>
        <translation>включённая конфигурация</translation>
    </message>
    <message>
        <source>rewritten address</source>
        <translation>переписанный адрес</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>remote</translation>
    </message>
    <message>
        <source>submodule</source>
        <translation>подмодуль</translation>
    </message>
    <message>
        <source>command</source>
        <translation>команда</translation>
    </message>
    <message>
        <source>Trust this repository?</source>
        <translation>Доверять репозиторию?</translation>
    </message>
    <message>
        <source>Nothing is configured here that git would run beside itself.</source>
        <translation>Здесь не настроено ничего, что git запустил бы помимо себя.</translation>
    </message>
    <message>
        <source>The answer is kept on this machine, outside the repository, and asked again when any of this changes.</source>
        <translation>Ответ хранится на этой машине, вне репозитория; при любом изменении вопрос повторится.</translation>
    </message>
    <message>
        <source>Trust this repository</source>
        <translation>Доверять репозиторию</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Runs or talks to</source>
        <translation>Запуск или адрес</translation>
    </message>
    <message>
        <source>Configured by</source>
        <translation>Кем настроено</translation>
    </message>
    <message>
        <source>the repository</source>
        <translation>репозиторием</translation>
    </message>
    <message>
        <source>you or this machine</source>
        <translation>вами или машиной</translation>
    </message>
    <message>
        <source>What git would run</source>
        <translation>Что запустит git</translation>
    </message>
</context>
<context>
    <name>sallyport::console::VerdictPanel</name>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>How one can tell</source>
        <translation>Как это видно</translation>
    </message>
    <message>
        <source>Copy evidence</source>
        <translation>Копировать основание</translation>
    </message>
    <message>
        <source>none: nothing was looked at</source>
        <translation>нет: ничего не проверено</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Stage the remedy…</source>
        <translation>Внести исправление…</translation>
    </message>
</context>
<context>
    <name>sallyport::console::VersionLine</name>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n версия</numerusform>
            <numerusform>%n версии</numerusform>
            <numerusform>%n версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::WindowActions</name>
    <message>
        <source>Open a folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Open the demo estate</source>
        <translation>Открыть демо</translation>
    </message>
    <message>
        <source>Write a starter file…</source>
        <translation>Создать начальный файл…</translation>
    </message>
    <message>
        <source>Forget this estate…</source>
        <translation>Забыть инфраструктуру…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выход</translation>
    </message>
    <message>
        <source>Copy the secret&apos;s path</source>
        <translation>Копировать путь секрета</translation>
    </message>
    <message>
        <source>Undo the last change to the draft</source>
        <translation>Отменить последнюю правку черновика</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Фильтр страницы</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Тема системы</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Тёмная тема</translation>
    </message>
    <message>
        <source>Key hints</source>
        <translation>Подсказки клавиш</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Clear one step of the scope</source>
        <translation>Сбросить шаг области</translation>
    </message>
    <message>
        <source>Stage the rotation of the secret</source>
        <translation>Внести ротацию секрета</translation>
    </message>
    <message>
        <source>Commit the draft on a new branch…</source>
        <translation>Закоммитить черновик в новую ветку…</translation>
    </message>
    <message>
        <source>Discard the draft…</source>
        <translation>Удалить черновик…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Refresh all environments</source>
        <translation>Обновить все окружения</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Войти…</translation>
    </message>
    <message>
        <source>Drop the tokens now</source>
        <translation>Удалить токены сейчас</translation>
    </message>
    <message>
        <source>Copy the least Vault policy</source>
        <translation>Копировать минимальную политику Vault</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Диагностика…</translation>
    </message>
    <message>
        <source>About Sallyport</source>
        <translation>О программе Sallyport</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Черновик</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Сервис</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Сп&amp;равка</translation>
    </message>
    <message>
        <source>What the file of the secret declares</source>
        <translation>Что объявляет файл секрета</translation>
    </message>
    <message>
        <source>Redo what was taken back of the draft</source>
        <translation>Вернуть отменённую правку черновика</translation>
    </message>
    <message>
        <source>Run the checks of the draft</source>
        <translation>Запустить проверки черновика</translation>
    </message>
    <message>
        <source>Run terraform plan…</source>
        <translation>Запустить terraform plan…</translation>
    </message>
    <message>
        <source>Trust this repository…</source>
        <translation>Доверять репозиторию…</translation>
    </message>
    <message>
        <source>Look at the pull requests</source>
        <translation>Проверить pull request</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Rehearse a rotation…</source>
        <translation>Репетиция ротации…</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message>
        <source>Write a report for the team…</source>
        <translation>Отчёт для команды…</translation>
    </message>
    <message>
        <source>Write a report for an auditor…</source>
        <translation>Отчёт для аудитора…</translation>
    </message>
    <message>
        <source>Ask Prometheus and the forge</source>
        <translation>Спросить Prometheus и хостинг git</translation>
    </message>
    <message>
        <source>Search the git history for plaintext</source>
        <translation>Искать в истории git открытый текст</translation>
    </message>
    <message>
        <source>Fetch the base branch</source>
        <translation>Получить базовую ветку</translation>
    </message>
</context>
<context>
    <name>sallyport::console::YearMap</name>
    <message>
        <source>Rotations of the past year</source>
        <translation>Ротации за прошедший год</translation>
    </message>
    <message numerus="yes">
        <source>%n on time</source>
        <translation>
            <numerusform>%n вовремя</numerusform>
            <numerusform>%n вовремя</numerusform>
            <numerusform>%n вовремя</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n с опозданием</numerusform>
            <numerusform>%n с опозданием</numerusform>
            <numerusform>%n с опозданием</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n пропущена</numerusform>
            <numerusform>%n пропущены</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>By when versions were written, which the audit log knows further back. A write does not prove a new value.</source>
        <translation>По времени записи версий; журнал аудита помнит дальше. Запись не доказывает нового значения.</translation>
    </message>
</context>
</TS>
