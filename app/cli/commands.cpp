#include "cli/command.h"

namespace sallyport::cli {

const std::vector<Command> &commands()
{
    static const std::vector<Command> table = {
        {"overview", "", "what the console shows at its start: environments, findings, draft",
            "Reads the estate from disk, without any server, and prints each environment with its age and counts, the "
            "findings worst first, what was not checked, and the draft.",
            runOverview},
        {"init", "[--stdout]", "write a commented sallyport.hcl for this repository",
            "Looks at the folder it stands in (Terraform files, airflow.cfg, dags, policies) and writes a starter file "
            "that names what was found. An existing sallyport.hcl is never overwritten.",
            runInit},
        {"refresh", "[ENVIRONMENT…] [--userpass NAME | --approle ROLE_ID]", "read metadata from the backends",
            "Asks each environment's Vault for metadata and keeps it as the latest snapshot. The token comes from "
            "VAULT_TOKEN or ~/.vault-token when VAULT_ADDR names the same origin. With --userpass or --approle the "
            "password or secret id is read from standard input, one line. Without an ENVIRONMENT it also asks the "
            "Prometheus that monitoring names for its alert rules (one request, no credential), and the forge of the "
            "remote how the base branch is protected (where you have a token of it), each once it is confirmed.",
            runRefresh},
        {"confirm", "ENVIRONMENT | --forge | --monitoring", "confirm the address that the repository names",
            "Nothing is sent to an address that only the repository names, for an environment, as the forge of its "
            "remote or as the Prometheus of its alert rules, before it is confirmed here. The confirmation is kept "
            "outside the repository.",
            runConfirm},
        {"policy", "ENVIRONMENT", "print the least Vault policy that the console asks for",
            "Generated from the closed list of requests that the console can make. It grants read and list only.",
            runPolicy},
        {"secrets", "[--environment NAME]", "list secrets with version, age and standing",
            "One line a secret: what is live, joined with where it is declared.", runSecrets},
        {"declarations", "[FILE] [--environment NAME]", "list what the Terraform repository declares",
            "One line a declaration: its address, environment, backend and path, where its value comes from, and the "
            "file and line. With FILE: the blocks of that file, and what is declared in it. What cannot be known "
            "without running Terraform is listed with the expression and the reason.",
            runDeclarations},
        {"rotations", "[--environment NAME] [--status STATUS]", "list rotations, most urgent first",
            "STATUS is one of overdue, due-soon, current, written-not-proven, automatic, forbidden, unknown.",
            runRotations},
        {"calendar", "[--environment NAME] [--from DAY] [--until DAY] [--propose] [--ics FILE]",
            "list the coming rotations by day, or export them as iCalendar",
            "What is overdue comes first. Without --until it lists 90 days. --propose lists better days instead: off "
            "weekends and freezes, within the weekly limit, and never past the due day. --ics writes the coming year "
            "for a calendar program to subscribe to (- for standard output): stable UIDs, reminders, no names of "
            "fields. Days are those of the estate's time_zone.",
            runCalendar},
        {"findings", "[--environment NAME] [--format FORMAT] [--fail-on SEVERITY]",
            "list what is wrong, with evidence and remedy",
            "FORMAT is table (the default), json (the same as --json), sarif, markdown or junit, for a nightly job of "
            "the CI with a token that reads metadata only. SEVERITY is what ends it with exit code 1: critical, "
            "warning (the default, and everything worse), not-checked, or never. What is accepted does not count. Exit "
            "code 3 when nothing is wrong but something could not be checked. No name of a secret's field is printed.",
            runFindings},
        {"checklist", "[--environment NAME]", "judge the points of the production checklist, with evidence",
            "Each point is passed, failed or not-checked for each environment; nothing passes without evidence. With "
            "--json also how the score stood on earlier days. Exit code 1 when a point failed, 3 when none did and "
            "something was not checked.",
            runChecklist},
        {"playbook", "[NAME --environment NAME [--path PATH]]", "print the steps of a rehearsal, with their commands",
            "Without a NAME it lists the playbooks. The commands are filled in for an environment and one of its "
            "secrets, to be copied: this program runs none of them. What came of the steps is recorded with draft add "
            "attest ENVIRONMENT/ kind=static-db playbook=static-db steps=before=passed,rotate=passed…",
            runPlaybook},
        {"report", "[--for team|auditor] [--format html|pdf] [--output FILE]",
            "write one page about the estate, for the team or for an auditor",
            "The team's page (the default) says what needs doing; the auditor's says what holds and what that rests "
            "on. "
            "Of the same snapshot and --now it is the same to the byte. Without --output the HTML goes to standard "
            "output; - names it for a PDF. With --json the same as data. No value of a secret and no name of its "
            "fields is in it.",
            runReport},
        {"drift", "[--environment NAME] [--keys]", "list where what is live differs from Terraform",
            "Compares declarations with the last reading of each environment: existence, custom metadata, keys, role "
            "settings, policies by meaning, mounts, and what is declared twice; with who changed it where the audit "
            "log knows. Names of a secret's fields are printed only with --keys. What could not be compared is listed "
            "with the reason.",
            runDrift},
        {"audit", "[--environment NAME] [--path PREFIX] [--denied] [--limit N]", "list audit events, newest first",
            "Reads the audit logs that sallyport.hcl names. Values, tokens and data are never read into the index.",
            runAudit},
        {"draft",
            "list | kinds [SECRET] | new | add KIND SECRET [NAME=VALUE…] | edit ID NAME=VALUE… | move ID up|down | "
            "drop ID | undo | redo "
            "| diff | check | commit [--git | --plain] | push [BRANCH] | open [BRANCH] [--title TITLE] [--draft] "
            "[--token-stdin] | status [--offline | --token-stdin] | fetch | patch [BRANCH]",
            "stage Terraform changes, and see them out",
            "SECRET is ENVIRONMENT/PATH, such as prod/connections/pg_warehouse. kinds lists what KIND may be and which "
            "NAMEs it takes. "
            "edit gives a staged change other parameters, an "
            "empty VALUE takes one away. drop also takes --refused (what no longer applies) and --hunk FILE:NUMBER (a "
            "hunk of diff; restore ID takes all of its change again). new starts over. Each of these can be undone.\n\n"
            "check prints the checks with their output. With --run it also runs terraform fmt and validate, in a "
            "trusted repository; with --plan a plan as well: it first says what Terraform will do, and does it with "
            "--yes, under the identity that --identity ENVIRONMENT=COMMAND names once (\"aws-vault exec ci --\"; never "
            "yours). Exit code 1 when a check failed, 3 when something was not checked.\n\n"
            "commit writes one commit on a new branch without touching the work tree, the index or HEAD: by git "
            "itself, with its hooks and signature, where there are any and the repository is trusted (--git insists on "
            "it, --plain does without). push pushes a branch to the remote, open opens its pull request on GitHub, "
            "GitLab or Gitea with the reviewers that CODEOWNERS names, status asks the forge how they stand, fetch "
            "brings the base branch up to date, patch prints a commit for git am. BRANCH is the newest that has left, "
            "where none is named. The forge's token comes from its own program (gh, glab, tea) or from standard input, "
            "one line.",
            runDraft},
        {"trust", "[--yes | --withdraw]", "see what git would run in this repository, and trust it",
            "Before a repository is trusted, Sallyport reads it through libgit2 alone and runs nothing of it: no hook, "
            "no "
            "filter, no signing program. Without an option this prints what git would run, and whether it is trusted. "
            "--yes trusts exactly that; when the configuration or a hook changes, it is asked again. --withdraw takes "
            "it back.",
            runTrust},
        {"hcl", "check | ranges [FILE…] [--files-from LIST] | set FILE ADDRESS EXPRESSION | set --remove FILE ADDRESS",
            "check, measure and edit HCL files of your own",
            "check prints a verdict for each file, the one that hashicorp/hcl's own parser gives; ranges prints every "
            "block, label, attribute and expression with its bytes: FILE, BEGIN-END, WHAT and its name, with tabs "
            "between. Without a FILE both read standard input; LIST is a file with a name a line, or - for standard "
            "input.\n\nset prints the file (- reads it from standard input) with the expression at that address, and "
            "changes no other byte; with --remove it goes instead. An ADDRESS is like "
            "resource.vault_kv_secret_v2.pg.data_json_wo_version: a block's "
            "type and labels, an attribute, then keys and elements of its object or list, also inside "
            "jsonencode({…}). [2] is an element, or the third of blocks that are called the same; [+] adds an element; "
            "\"a.b\" or [\"a.b\"] is a name that would not read as one. What is not there yet is added. Exit code 1 is "
            "a file that does not parse, 3 one that cannot be read.",
            runHcl},
        {"lint-terraform", "[FILE|FOLDER…] [--history] [--gitleaks] [--fail-on SEVERITY] [--sarif]",
            "find plaintext secrets and other anti-patterns in Terraform",
            "Without a name it looks at the estate as its base branch has it, with the git history of that branch and "
            "without what sallyport.hcl accepts; with names, or where there is no estate, at the files as they lie on "
            "the disk. --history also looks through the git history that these lie in. --gitleaks also runs the "
            "gitleaks on PATH, redacted and with its own rules. SEVERITY is warning (the default) or critical. --sarif "
            "prints SARIF 2.1.0. No value is ever printed.",
            runLintTerraform},
    };
    return table;
}

} // namespace sallyport::cli
