<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ConsequenceText</name>
    <message numerus="yes">
        <source>%n secrets become overdue before it</source>
        <translation>
            <numerusform>%n secret becomes overdue before it</numerusform>
            <numerusform>%n secrets become overdue before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrameText</name>
    <message numerus="yes">
        <source>%n checks failed</source>
        <translation>
            <numerusform>%n check failed</numerusform>
            <numerusform>%n checks failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was read %2 with %Ln requests in %3, as %4. 0 values.</source>
        <translation>
            <numerusform>%1 was read %2 with %Ln request in %3, as %4. 0 values.</numerusform>
            <numerusform>%1 was read %2 with %Ln requests in %3, as %4. 0 values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: asked %2 ago, %Ln requests</source>
        <translation>
            <numerusform>%1: asked %2 ago, %Ln request</numerusform>
            <numerusform>%1: asked %2 ago, %Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines hold what looks like a value.</source>
        <translation>
            <numerusform>%n line holds what looks like a value.</numerusform>
            <numerusform>%n lines hold what looks like a value.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>own HCL parser, %n files</source>
        <translation>
            <numerusform>own HCL parser, %n file</numerusform>
            <numerusform>own HCL parser, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added lines, none looks like a value</source>
        <translation>
            <numerusform>%n added line, it does not look like a value</numerusform>
            <numerusform>%n added lines, none looks like a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paths</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paths, audit</source>
        <translation>
            <numerusform>%n path, audit</numerusform>
            <numerusform>%n paths, audit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n folders, no list right</source>
        <translation>
            <numerusform>%1: %n folder, no list right</numerusform>
            <numerusform>%1: %n folders, no list right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines of the audit log could not be read</source>
        <translation>
            <numerusform>%1: %n line of the audit log could not be read</numerusform>
            <numerusform>%1: %n lines of the audit log could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have no cadence</source>
        <translation>
            <numerusform>%n secret has no cadence</numerusform>
            <numerusform>%n secrets have no cadence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paths shown as read %1</source>
        <translation>
            <numerusform>%n path shown as read %1</numerusform>
            <numerusform>%n paths shown as read %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets</source>
        <translation>
            <numerusform>%n secret</numerusform>
            <numerusform>%n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders not readable</source>
        <translation>
            <numerusform>%n folder not readable</numerusform>
            <numerusform>%n folders not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lacks %n commits of %2 as it was last fetched: pull first</source>
        <translation>
            <numerusform>%1 lacks %n commit of %2 as it was last fetched: pull first</numerusform>
            <numerusform>%1 lacks %n commits of %2 as it was last fetched: pull first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>terraform plan ended with %n errors; their text may hold values and stays there</source>
        <translation>
            <numerusform>terraform plan ended with %n error; its text may hold values and stays there</numerusform>
            <numerusform>terraform plan ended with %n errors; their text may hold values and stays there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the plan would also change %n addresses that no change of this draft names</source>
        <translation>
            <numerusform>the plan would also change %n address that no change of this draft names</numerusform>
            <numerusform>the plan would also change %n addresses that no change of this draft names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>terraform validate finds %n errors</source>
        <translation>
            <numerusform>terraform validate finds %n error</numerusform>
            <numerusform>terraform validate finds %n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>terraform validate finds nothing wrong in %n root modules</source>
        <translation>
            <numerusform>terraform validate finds nothing wrong in %n root module</numerusform>
            <numerusform>terraform validate finds nothing wrong in %n root modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It refreshes, that is reads, these %n resources.</source>
        <translation>
            <numerusform>It refreshes, that is reads, this %n resource.</numerusform>
            <numerusform>It refreshes, that is reads, these %n resources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It reads these %n data sources.</source>
        <translation>
            <numerusform>It reads this %n data source.</numerusform>
            <numerusform>It reads these %n data sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets of clouds</source>
        <translation>
            <numerusform>%n secret of clouds</numerusform>
            <numerusform>%n secrets of clouds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declared secrets</source>
        <translation>
            <numerusform>%n declared secret</numerusform>
            <numerusform>%n declared secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the keys of %n secrets</source>
        <translation>
            <numerusform>the keys of %n secret</numerusform>
            <numerusform>the keys of %n secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys are live and not declared</source>
        <translation>
            <numerusform>%n key is live and not declared</numerusform>
            <numerusform>%n keys are live and not declared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys are declared and not live</source>
        <translation>
            <numerusform>%n key is declared and not live</numerusform>
            <numerusform>%n keys are declared and not live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n declared secrets of %2</source>
        <translation>
            <numerusform>%1: %n declared secret of %2</numerusform>
            <numerusform>%1: %n declared secrets of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n modules are not in this repository</source>
        <translation>
            <numerusform>%n module is not in this repository</numerusform>
            <numerusform>%n modules are not in this repository</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declarations whose path or environment is not known</source>
        <translation>
            <numerusform>%n declaration whose path or environment is not known</numerusform>
            <numerusform>%n declarations whose path or environment is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions of files could not be read</source>
        <translation>
            <numerusform>%n version of a file could not be read</numerusform>
            <numerusform>%n versions of files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>this block stands for %n secrets, and all of them change</source>
        <translation>
            <numerusform>this block stands for %n secret, and it changes</numerusform>
            <numerusform>this block stands for %n secrets, and all of them change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the apply writes a new version of %n secrets with the value they have</source>
        <translation>
            <numerusform>the apply writes a new version of %n secret with the value it has</numerusform>
            <numerusform>the apply writes a new version of %n secrets with the value they have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert rules, and none is about failed look-ups</source>
        <translation>
            <numerusform>%n alert rule, and it is not about failed look-ups</numerusform>
            <numerusform>%n alert rules, and none is about failed look-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert rules are about failed look-ups</source>
        <translation>
            <numerusform>%n alert rule is about failed look-ups</numerusform>
            <numerusform>%n alert rules are about failed look-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings say that live and declared differ</source>
        <translation>
            <numerusform>%n finding says that live and declared differ</numerusform>
            <numerusform>%n findings say that live and declared differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are live as declared, beside %1 accepted exceptions</source>
        <translation>
            <numerusform>%n secret is live as declared, beside %1 accepted exceptions</numerusform>
            <numerusform>%n secrets are live as declared, beside %1 accepted exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are live as declared, and only the writers write</source>
        <translation>
            <numerusform>%n secret is live as declared, and only the writers write</numerusform>
            <numerusform>%n secrets are live as declared, and only the writers write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long-lived keys</source>
        <translation>
            <numerusform>%n long-lived key</numerusform>
            <numerusform>%n long-lived keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identities are declared, and no long-lived key</source>
        <translation>
            <numerusform>%n identity is declared, and no long-lived key</numerusform>
            <numerusform>%n identities are declared, and no long-lived key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of rotation were rehearsed within %1</source>
        <translation>
            <numerusform>%n kind of rotation was rehearsed within %1</numerusform>
            <numerusform>%n kinds of rotation were rehearsed within %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The forge requires %n reviews before a merge into %1</source>
        <translation>
            <numerusform>The forge requires %n review before a merge into %1</numerusform>
            <numerusform>The forge requires %n reviews before a merge into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Terraform requires %n reviews before a merge into %1</source>
        <translation>
            <numerusform>Terraform requires %n review before a merge into %1</numerusform>
            <numerusform>Terraform requires %n reviews before a merge into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets below %1, which no other environment shares</source>
        <translation>
            <numerusform>%n secret below %1, which no other environment shares</numerusform>
            <numerusform>%n secrets below %1, which no other environment shares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attestations</source>
        <translation>
            <numerusform>%n attestation</numerusform>
            <numerusform>%n attestations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plaintext values</source>
        <translation>
            <numerusform>%n plaintext value</numerusform>
            <numerusform>%n plaintext values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plaintext values in the history</source>
        <translation>
            <numerusform>%n plaintext value in the history</numerusform>
            <numerusform>%n plaintext values in the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n writers may also read</source>
        <translation>
            <numerusform>%n writer may also read</numerusform>
            <numerusform>%n writers may also read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies differ from their declaration</source>
        <translation>
            <numerusform>%n policy differs from its declaration</numerusform>
            <numerusform>%n policies differ from their declaration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets overdue</source>
        <translation>
            <numerusform>%n secret overdue</numerusform>
            <numerusform>%n secrets overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long-lived cloud keys</source>
        <translation>
            <numerusform>%n long-lived cloud key</numerusform>
            <numerusform>%n long-lived cloud keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions to look at</source>
        <translation>
            <numerusform>%n exception to look at</numerusform>
            <numerusform>%n exceptions to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attestations to look at</source>
        <translation>
            <numerusform>%n attestation to look at</numerusform>
            <numerusform>%n attestations to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cadences to look at</source>
        <translation>
            <numerusform>%n cadence to look at</numerusform>
            <numerusform>%n cadences to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dynamic roles give credentials for too long</source>
        <translation>
            <numerusform>%n dynamic role gives credentials for too long</numerusform>
            <numerusform>%n dynamic roles give credentials for too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets written by others than the pipeline</source>
        <translation>
            <numerusform>%n secret written by others than the pipeline</numerusform>
            <numerusform>%n secrets written by others than the pipeline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets exist in Vault, not in Terraform</source>
        <translation>
            <numerusform>%n secret exists in Vault, not in Terraform</numerusform>
            <numerusform>%n secrets exist in Vault, not in Terraform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are declared, but have no live version</source>
        <translation>
            <numerusform>%n secret is declared, but has no live version</numerusform>
            <numerusform>%n secrets are declared, but have no live version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies exist in Vault, not in Terraform</source>
        <translation>
            <numerusform>%n policy exists in Vault, not in Terraform</numerusform>
            <numerusform>%n policies exist in Vault, not in Terraform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies are declared, and not live</source>
        <translation>
            <numerusform>%n policy is declared, and not live</numerusform>
            <numerusform>%n policies are declared, and not live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mounts differ from their declaration</source>
        <translation>
            <numerusform>%n mount differs from its declaration</numerusform>
            <numerusform>%n mounts differ from their declaration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roles differ from their declaration</source>
        <translation>
            <numerusform>%n role differs from its declaration</numerusform>
            <numerusform>%n roles differ from their declaration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have other metadata than declared</source>
        <translation>
            <numerusform>%n secret has other metadata than declared</numerusform>
            <numerusform>%n secrets have other metadata than declared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have other fields than declared</source>
        <translation>
            <numerusform>%n secret has other fields than declared</numerusform>
            <numerusform>%n secrets have other fields than declared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have other fields than in another environment</source>
        <translation>
            <numerusform>%n secret has other fields than in another environment</numerusform>
            <numerusform>%n secrets have other fields than in another environment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets are declared twice</source>
        <translation>
            <numerusform>%n secret is declared twice</numerusform>
            <numerusform>%n secrets are declared twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values end in the state file</source>
        <translation>
            <numerusform>%n value ends in the state file</numerusform>
            <numerusform>%n values end in the state file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variables are not marked as sensitive</source>
        <translation>
            <numerusform>%n variable is not marked as sensitive</numerusform>
            <numerusform>%n variables are not marked as sensitive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys that nobody takes back</source>
        <translation>
            <numerusform>%n key that nobody takes back</numerusform>
            <numerusform>%n keys that nobody takes back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n state files lie open</source>
        <translation>
            <numerusform>%n state file lies open</numerusform>
            <numerusform>%n state files lie open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environments were not checked</source>
        <translation>
            <numerusform>%n environment was not checked</numerusform>
            <numerusform>%n environments were not checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are required; %1 was asked on %2</source>
        <translation>
            <numerusform>%n review is required; %1 was asked on %2</numerusform>
            <numerusform>%n reviews are required; %1 was asked on %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviews are required, and %1 names nobody for %n Terraform files</source>
        <translation>
            <numerusform>Reviews are required, and %1 names nobody for %n Terraform file</numerusform>
            <numerusform>Reviews are required, and %1 names nobody for %n Terraform files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are required before a merge, and %1 asks for %2</source>
        <translation>
            <numerusform>%n review is required before a merge, and %1 asks for %2</numerusform>
            <numerusform>%n reviews are required before a merge, and %1 asks for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert rules</source>
        <translation>
            <numerusform>%n alert rule</numerusform>
            <numerusform>%n alert rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews are required</source>
        <translation>
            <numerusform>%n review is required</numerusform>
            <numerusform>%n reviews are required</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n certificates of %2</source>
        <translation>
            <numerusform>%1: %n certificate of %2</numerusform>
            <numerusform>%1: %n certificates of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions of files</source>
        <translation>
            <numerusform>%n version of files</numerusform>
            <numerusform>%n versions of files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders are not readable with this token</source>
        <translation>
            <numerusform>%n folder is not readable with this token</numerusform>
            <numerusform>%n folders are not readable with this token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new since yesterday</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n new since yesterday</numerusform>
            <numerusform>%n new since yesterday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mended this week</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n mended this week</numerusform>
            <numerusform>%n mended this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue.</source>
        <comment>rotations</comment>
        <translation>
            <numerusform>%n overdue.</numerusform>
            <numerusform>%n overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secrets have no cadence: whether they are due is not known.</source>
        <translation>
            <numerusform>%n secret has no cadence: whether it is due is not known.</numerusform>
            <numerusform>%n secrets have no cadence: whether they are due is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::AuditPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n logs could not be read: %2</source>
        <translation>
            <numerusform>%1 of %n log could not be read: %2</numerusform>
            <numerusform>%1 of %n logs could not be read: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::BaseStrip</name>
    <message numerus="yes">
        <source>%1 has moved since %n changes were staged: they were applied anew to %2.</source>
        <translation>
            <numerusform>%1 has moved since %n change was staged: it was applied anew to %2.</numerusform>
            <numerusform>%1 has moved since %n changes were staged: they were applied anew to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer apply and are not in the diff; each says why.</source>
        <translation>
            <numerusform>%n of them no longer applies and is not in the diff; it says why.</numerusform>
            <numerusform>%n of them no longer apply and are not in the diff; each says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::CalendarHeader</name>
    <message numerus="yes">
        <source>%n due</source>
        <comment>so many rotations</comment>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>so many rotations</comment>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n automatic</source>
        <comment>so many rotations</comment>
        <translation>
            <numerusform>%n automatic</numerusform>
            <numerusform>%n automatic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::CalendarPage</name>
    <message numerus="yes">
        <source>%n rotations are planned for better days: off weekends and freezes, within the limit.</source>
        <translation>
            <numerusform>%n rotation is planned for a better day: off weekends and freezes, within the limit.</numerusform>
            <numerusform>%n rotations are planned for better days: off weekends and freezes, within the limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::CalendarShelf</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds hidden</source>
        <translation>
            <numerusform>%n kind hidden</numerusform>
            <numerusform>%n kinds hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChangeCard</name>
    <message numerus="yes">
        <source>%n parts are left out</source>
        <translation>
            <numerusform>%n part is left out</numerusform>
            <numerusform>%n parts are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::ChecksPanel</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n not checked</numerusform>
            <numerusform>%n not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::CoverageModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DayPanel</name>
    <message numerus="yes">
        <source>%n more in the list</source>
        <translation>
            <numerusform>%n more in the list</numerusform>
            <numerusform>%n more in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rotations</source>
        <translation>
            <numerusform>%n rotation</numerusform>
            <numerusform>%n rotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit of %1, set in %2.</source>
        <translation>
            <numerusform>%n over the limit of %1, set in %2.</numerusform>
            <numerusform>%n over the limit of %1, set in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rotations fall due inside</source>
        <translation>
            <numerusform>%n rotation falls due inside</numerusform>
            <numerusform>%n rotations fall due inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DeparturesStrip</name>
    <message numerus="yes">
        <source>%n checks are running</source>
        <translation>
            <numerusform>%n check is running</numerusform>
            <numerusform>%n checks are running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approvals</source>
        <translation>
            <numerusform>%n approval</numerusform>
            <numerusform>%n approvals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DesktopDigest</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <comment>rotations</comment>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due this week</source>
        <comment>rotations</comment>
        <translation>
            <numerusform>%n due this week</numerusform>
            <numerusform>%n due this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DraftBar</name>
    <message numerus="yes">
        <source>Draft: %n changes</source>
        <translation>
            <numerusform>Draft: %n change</numerusform>
            <numerusform>Draft: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DraftHeader</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::DraftPage</name>
    <message numerus="yes">
        <source>%n, in this order</source>
        <translation>
            <numerusform>%n, in this order</numerusform>
            <numerusform>%n, in this order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them no longer apply and are not in the diff</source>
        <translation>
            <numerusform>%n of them no longer applies and is not in the diff</numerusform>
            <numerusform>%n of them no longer apply and are not in the diff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes?</source>
        <translation>
            <numerusform>Discard %n change?</numerusform>
            <numerusform>Discard %n changes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::EnvironmentsPane</name>
    <message numerus="yes">
        <source>%Ln requests, %1</source>
        <translation>
            <numerusform>%Ln request, %1</numerusform>
            <numerusform>%Ln requests, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paths, 0 values</source>
        <translation>
            <numerusform>%Ln path, 0 values</numerusform>
            <numerusform>%Ln paths, 0 values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::EstateOpener</name>
    <message numerus="yes">
        <source>Snapshots, the draft with its %n changes, and settings of this estate are removed from this machine. The repository is not touched. This cannot be undone.</source>
        <translation>
            <numerusform>Snapshots, the draft with its %n change, and settings of this estate are removed from this machine. The repository is not touched. This cannot be undone.</numerusform>
            <numerusform>Snapshots, the draft with its %n changes, and settings of this estate are removed from this machine. The repository is not touched. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::FileDialog</name>
    <message numerus="yes">
        <source>%n declarations</source>
        <translation>
            <numerusform>%n declaration</numerusform>
            <numerusform>%n declarations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be known without running Terraform; each says why</source>
        <translation>
            <numerusform>%n of them cannot be known without running Terraform; it says why</numerusform>
            <numerusform>%n of them cannot be known without running Terraform; each says why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::FindingsModel</name>
    <message numerus="yes">
        <source>%1, %n findings</source>
        <translation>
            <numerusform>%1, %n finding</numerusform>
            <numerusform>%1, %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::HistoryStrip</name>
    <message numerus="yes">
        <source>Searching the git history for plaintext: %n commits</source>
        <translation>
            <numerusform>Searching the git history for plaintext: %n commit</numerusform>
            <numerusform>Searching the git history for plaintext: %n commits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::Inspector</name>
    <message numerus="yes">
        <source>Declared %n times</source>
        <translation>
            <numerusform>Declared %n time</numerusform>
            <numerusform>Declared %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::LeavingFlow</name>
    <message numerus="yes">
        <source>%n pull requests were looked at</source>
        <translation>
            <numerusform>%n pull request was looked at</numerusform>
            <numerusform>%n pull requests were looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::PlanNotes</name>
    <message numerus="yes">
        <source>The first apply writes %n new versions.</source>
        <translation>
            <numerusform>The first apply writes %n new version.</numerusform>
            <numerusform>The first apply writes %n new versions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::RotationPane</name>
    <message numerus="yes">
        <source>%n secrets have no cadence</source>
        <translation>
            <numerusform>%n secret has no cadence</numerusform>
            <numerusform>%n secrets have no cadence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders not readable</source>
        <translation>
            <numerusform>%n folder not readable</numerusform>
            <numerusform>%n folders not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without cadence</source>
        <translation>
            <numerusform>%n without cadence</numerusform>
            <numerusform>%n without cadence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::TodayHeader</name>
    <message numerus="yes">
        <source>critical</source>
        <comment>so many findings</comment>
        <translation>
            <numerusform>critical</numerusform>
            <numerusform>critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>warning</source>
        <comment>so many findings</comment>
        <translation>
            <numerusform>warning</numerusform>
            <numerusform>warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not checked</source>
        <comment>so many findings</comment>
        <translation>
            <numerusform>not checked</numerusform>
            <numerusform>not checked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::TodayPage</name>
    <message numerus="yes">
        <source>%n things were not checked; they are not counted as passed.</source>
        <translation>
            <numerusform>%n thing was not checked; it is not counted as passed.</numerusform>
            <numerusform>%n things were not checked; they are not counted as passed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::TrendPanel</name>
    <message numerus="yes">
        <source>%n open findings</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n days</source>
        <translation>
            <numerusform>%1 in %n day</numerusform>
            <numerusform>%1 in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mended this week</source>
        <translation>
            <numerusform>%n mended this week</numerusform>
            <numerusform>%n mended this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::VersionLine</name>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sallyport::console::YearMap</name>
    <message numerus="yes">
        <source>%n on time</source>
        <translation>
            <numerusform>%n on time</numerusform>
            <numerusform>%n on time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
</context>
</TS>
