<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
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
        <source>terraform runs only when it is asked for</source>
        <translation>terraform запускается только по запросу</translation>
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
        <source>Adopt it: declare its metadata with vault_kv_secret_v2 and an import block for %1; a live value is never declared anew, because the first apply would write a version</source>
        <translation>Принять под управление: объявить метаданные через vault_kv_secret_v2 и блок import для %1; живое значение заново не объявляют, потому что первый apply записал бы версию</translation>
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
        <source>somebody did what only the pipeline may</source>
        <translation>кто-то сделал то, что можно только конвейеру</translation>
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
    <message numerus="yes">
        <source>%n secrets overdue</source>
        <translation>
            <numerusform>%n секрет просрочен</numerusform>
            <numerusform>%n секрета просрочены</numerusform>
            <numerusform>%n секретов просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets exist in Vault, not in Terraform</source>
        <translation>
            <numerusform>%n секрет есть в Vault, но не в Terraform</numerusform>
            <numerusform>%n секрета есть в Vault, но не в Terraform</numerusform>
            <numerusform>%n секретов есть в Vault, но не в Terraform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are declared, but have no live version</source>
        <translation>
            <numerusform>%n секрет объявлен, но без живой версии</numerusform>
            <numerusform>%n секрета объявлены, но без живой версии</numerusform>
            <numerusform>%n секретов объявлено, но без живой версии</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets written by others than the pipeline</source>
        <translation>
            <numerusform>%n секрет записан в обход конвейера</numerusform>
            <numerusform>%n секрета записаны в обход конвейера</numerusform>
            <numerusform>%n секретов записано в обход конвейера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings of %1</source>
        <translation>
            <numerusform>%n замечание: %1</numerusform>
            <numerusform>%n замечания: %1</numerusform>
            <numerusform>%n замечаний: %1</numerusform>
        </translation>
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
</context>
<context>
    <name>sallyport::console::ChangesList</name>
    <message>
        <source>Changes</source>
        <translation>Правки</translation>
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
        <source>Copy command</source>
        <translation>Копировать команду</translation>
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
        <source>Open findings</source>
        <translation>Открытые замечания</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n критичное</numerusform>
            <numerusform>%n критичных</numerusform>
            <numerusform>%n критичных</numerusform>
        </translation>
    </message>
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
    <name>sallyport::console::DeclareDialog</name>
    <message>
        <source>Declare a secret</source>
        <translation>Объявление секрета</translation>
    </message>
    <message>
        <source>the secret&apos;s name</source>
        <translation>имя секрета</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Что будет записано</translation>
    </message>
    <message>
        <source>The value comes from an ephemeral, sensitive variable that CI fills. No field here takes a value. For a path that has a live version this is refused: it is adopted or imported instead.</source>
        <translation>Значение приходит из переменной ephemeral и sensitive, которую заполняет CI. Ни одно поле здесь не принимает значений. Для пути с живой версией объявление отклоняется: его принимают под управление или импортируют.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Внести</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Окружение</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>CI variable</source>
        <translation>Переменная CI</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
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
    <message>
        <source>Not checked: the Terraform repository was not read</source>
        <translation>Не проверено: репозиторий Terraform не прочитан</translation>
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
        <source>Writes one commit on a new branch. Nothing is pushed, nothing is applied.</source>
        <translation>Один коммит в новую ветку. Без push и без apply.</translation>
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
</context>
<context>
    <name>sallyport::console::MainWindow</name>
    <message>
        <source>You were away: the tokens held in memory were dropped.</source>
        <translation>Вас не было: токены из памяти удалены.</translation>
    </message>
    <message>
        <source>Open an estate</source>
        <translation>Открыть инфраструктуру</translation>
    </message>
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
        <source>The estate could not be read</source>
        <translation>Инфраструктура не прочитана</translation>
    </message>
    <message>
        <source>The demo could not be built</source>
        <translation>Демо не собрано</translation>
    </message>
    <message>
        <source>This estate could not be opened</source>
        <translation>Инфраструктура не открыта</translation>
    </message>
    <message>
        <source>No estate</source>
        <translation>Нет инфраструктуры</translation>
    </message>
    <message>
        <source>↑ ↓ move   Enter evidence   S stage remedy</source>
        <translation>↑ ↓ переход   Enter основание   S внести исправление</translation>
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
        <source>%1 is on the clipboard: no program opens it here</source>
        <translation>%1 в буфере обмена: открыть здесь нечем</translation>
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
        <source>Not everything was forgotten</source>
        <translation>Забыто не всё</translation>
    </message>
    <message>
        <source>Folder of the Terraform repository</source>
        <translation>Папка репозитория Terraform</translation>
    </message>
    <message>
        <source>No starter file was written</source>
        <translation>Начальный файл не записан</translation>
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
        <source>Declare a secret…</source>
        <translation>Объявить секрет…</translation>
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
</context>
</TS>
