#include "servers/recorded_forges.h"

namespace sallyport::servers {

void recordGitHub(FaultServer &server)
{
    const QByteArray project = "/api/v3/repos/acme/infra";
    const QByteArray pull =
        R"({"number":42,"state":"open","draft":false,"merged":false,"merged_at":null,"title":"Rotate x",)"
        R"("html_url":"https://github.example/acme/infra/pull/42","user":{"login":"ada"},)"
        R"("head":{"ref":"sallyport/rotate-x","sha":"6dcb09b5b57875f334f61aebed695e2e4193db5e"},"base":{"ref":"main"}})";
    server.answer("GET " + project + "/pulls?state=open&head=acme%3Asallyport%2Frotate-x", {200, "[]"});
    server.answer("POST " + project + "/pulls", {201, pull});
    server.answer(
        "POST " + project + "/issues/42/labels", {200, R"([{"id":208045946,"name":"secrets","color":"f29513"}])"});
    server.answer("POST " + project + "/pulls/42/requested_reviewers", {201, pull});
    server.answer("GET /api/v3/user", {200, R"({"login":"ada","id":1,"type":"User"})"});
    server.answer("GET " + project + "/pulls/42", {200, pull});
    server.answer("GET " + project + "/pulls/42/reviews?per_page=100",
        {200, R"([{"id":80,"user":{"login":"grace"},"state":"CHANGES_REQUESTED"},)"
              R"({"id":81,"user":{"login":"grace"},"state":"APPROVED"},)"
              R"({"id":82,"user":{"login":"linus"},"state":"APPROVED"},)"
              R"({"id":83,"user":{"login":"linus"},"state":"DISMISSED"},)"
              R"({"id":84,"user":{"login":"grace"},"state":"COMMENTED"}])"});
    server.answer("GET " + project + "/rules/branches/main",
        {200, R"([{"type":"pull_request","ruleset_id":42,"parameters":{"required_approving_review_count":2}}])"});
    server.answer("GET " + project + "/branches/main/protection/required_pull_request_reviews",
        {403, R"({"message":"Resource not accessible by personal access token","status":"403"})"});
    server.answer("GET " + project + "/rules/branches/main?per_page=100",
        {200, R"([{"type":"deletion","ruleset_id":42},{"type":"pull_request","ruleset_id":42,"parameters":)"
              R"({"required_approving_review_count":2,"require_code_owner_review":true}}])"});
    server.answer("GET " + project + "/branches/main/protection",
        {200, R"({"url":"x","required_pull_request_reviews":{"require_code_owner_reviews":false,)"
              R"("required_approving_review_count":1,"bypass_pull_request_allowances":{"users":[{"login":"ci"}],)"
              R"("teams":[{"slug":"release"}],"apps":[]}},"enforce_admins":{"enabled":true}})"});
    const QByteArray commit = project + "/commits/6dcb09b5b57875f334f61aebed695e2e4193db5e";
    server.answer("GET " + commit + "/check-runs?per_page=100",
        {200, R"({"total_count":2,"check_runs":[{"name":"fmt","status":"completed","conclusion":"success"},)"
              R"({"name":"plan","status":"in_progress","conclusion":null}]})"});
    server.answer("GET " + commit + "/status",
        {200, R"({"state":"failure","total_count":1,"statuses":[{"context":"ci/gitleaks","state":"failure"}]})"});
}

void recordGitLab(FaultServer &server)
{
    const QByteArray project = "/api/v4/projects/acme%2Finfra";
    const QByteArray request =
        R"({"id":900,"iid":42,"project_id":3,"title":"Rotate x","state":"opened","draft":false,"source_branch":)"
        R"("sallyport/rotate-x","target_branch":"main","sha":"8888888888888888888888888888888888888888",)"
        R"("web_url":"https://gitlab.example/acme/infra/-/merge_requests/42","detailed_merge_status":"not_approved"})";
    server.answer("GET " + project + "/merge_requests?state=opened&source_branch=sallyport%2Frotate-x", {200, "[]"});
    server.answer("POST " + project + "/merge_requests", {201, request});
    server.answer("GET /api/v4/users?username=grace", {200, R"([{"id":7,"username":"grace","state":"active"}])"});
    server.answer("GET /api/v4/users?username=nobody", {200, "[]"});
    server.answer("GET " + project + "/merge_requests/42", {200, request});
    server.answer("GET " + project + "/merge_requests/42/approvals",
        {200,
            R"({"iid":42,"approvals_required":2,"approvals_left":1,"approved_by":[{"user":{"id":7,"username":"grace"}}]})"});
    server.answer("GET " + project + "/protected_branches/main",
        {200, R"({"id":1,"name":"main","push_access_levels":[{"id":1,"access_level":40,"user_id":null,"group_id":null,)"
              R"("deploy_key_id":null,"access_level_description":"Maintainers"}],"merge_access_levels":[],)"
              R"("allow_force_push":false,"code_owner_approval_required":true})"});
    server.answer("GET " + project + "/approval_rules?per_page=100",
        {200, R"([{"id":1,"name":"Any","rule_type":"any_approver","approvals_required":1,"protected_branches":[],)"
              R"("applies_to_all_protected_branches":false},{"id":2,"name":"Platform","rule_type":"regular",)"
              R"("approvals_required":2,"protected_branches":[{"id":1,"name":"ma*"}]},{"id":3,"name":"Release",)"
              R"("rule_type":"regular","approvals_required":5,"protected_branches":[{"id":2,"name":"release"}]}])"});
    server.answer(
        "GET " + project + "/repository/commits/8888888888888888888888888888888888888888/statuses?per_page=100",
        {200, R"([{"name":"fmt","status":"success","allow_failure":false},{"name":"plan","status":"running",)"
              R"("allow_failure":false},{"name":"gitleaks","status":"failed","allow_failure":false},)"
              R"({"name":"docs","status":"failed","allow_failure":true},{"name":"deploy","status":"manual"}])"});
}

} // namespace sallyport::servers
