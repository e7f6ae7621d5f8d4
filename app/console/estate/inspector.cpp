#include "console/estate/inspector.h"

#include "console/looks.h"
#include "core/when_done.h"
#include "core/words.h"
#include "estate/lease.h"
#include "hcl/highlight.h"
#include "terraform/context.h"
#include "widgets/icons.h"
#include "widgets/retire.h"
#include "widgets/sparkline.h"
#include "widgets/type.h"
#include "widgets/version_line.h"

#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QtConcurrent>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr int linesShown = 5;
constexpr int readersShown = 4;
constexpr auto readersSpan = std::chrono::hours(30 * 24);

/// A part of the inspector: an icon and a title, an optional link at the right, and what it holds.
QWidget *part(const QString &iconName, const QString &title, ToneLabel *link, QLayout *content)
{
    auto *holder = new Surface(Role::Base, Qt::RightEdge);
    auto *header = new QHBoxLayout;
    header->setSpacing(6);
    header->addWidget(new IconLabel(iconName, Role::Text2, 14));
    auto *label = new ToneLabel(Role::Text2);
    label->setFont(console::font(Type::PaneTitle));
    label->setText(title);
    header->addWidget(label);
    header->addStretch(1);
    if (link) {
        link->setFont(console::font(Type::Mono));
        header->addWidget(link);
    }
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(header);
    layout->addLayout(content, 1);
    return holder;
}

ToneLabel *small(Role tone)
{
    auto *label = new ToneLabel(tone);
    label->setFont(console::font(Type::Small));
    return label;
}

QString colourName(const QPalette &palette, Role role)
{
    return color(palette, role).name();
}

Role syntaxRole(hcl::TokenClass kind)
{
    switch (kind) {
    case hcl::TokenClass::Keyword:
        return Role::SyntaxKeyword;
    case hcl::TokenClass::String:
        return Role::SyntaxString;
    case hcl::TokenClass::Number:
        return Role::SyntaxNumber;
    case hcl::TokenClass::Comment:
        return Role::SyntaxComment;
    default:
        return Role::Text;
    }
}

/// One line of HCL as rich text with the syntax colours; leading spaces stay.
QString highlighted(const terraform::ContextLine &line, const QPalette &palette)
{
    const QByteArray bytes = line.text.toUtf8();
    QString html;
    qsizetype at = 0;
    const auto escaped = [&](qsizetype begin, qsizetype end) {
        return QString::fromUtf8(bytes.mid(begin, end - begin))
            .toHtmlEscaped()
            .replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
    };
    for (const hcl::Token &token : hcl::tokens(bytes)) {
        html += escaped(at, token.range.begin);
        html += QStringLiteral("<span style=\"color:%1\">%2</span>")
                    .arg(colourName(palette, syntaxRole(token.kind)), escaped(token.range.begin, token.range.end));
        at = token.range.end;
    }
    return html + escaped(at, bytes.size());
}

} // namespace

Inspector::Inspector(Scope &scope, QWidget *parent)
    : Surface(Role::Base, Qt::TopEdge, parent)
    , m_scope(scope)
{
    m_content = new QWidget;
    auto *parts = new QHBoxLayout;
    parts->setContentsMargins(4, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(buildDeclaration(), 34);
    parts->addWidget(buildVersions(), 20);
    parts->addWidget(buildReaders(), 20);
    parts->addWidget(buildCadence(), 16);
    auto *contentLayout = new QVBoxLayout(m_content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->setSpacing(0);
    contentLayout->addWidget(buildHeader());
    contentLayout->addLayout(parts, 1);

    m_hint = small(Role::Text3);
    m_hint->setText(
        tr("Choose a secret: where it is declared, its versions, who reads it and how often it is due stand here."));
    m_hint->setContentsMargins(16, 12, 16, 12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_content);
    layout->addWidget(m_hint);
    m_content->hide();
    connect(&m_scope, &Scope::changed, this, [this] { rebuild(); });
}

QWidget *Inspector::buildHeader()
{
    auto *header = new Surface(Role::Base, Qt::BottomEdge);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 4, 6, 4);
    layout->setSpacing(8);
    m_icon = new IconLabel(QStringLiteral("key-round"), Role::Text2);
    m_path = new QLabel;
    m_path->setFont(console::font(Type::Mono));
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *copy = new QToolButton;
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy the path"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, [this] {
        if (const estate::Secret *secret = m_view ? m_view->inventory.find(m_secret) : nullptr)
            Q_EMIT copyRequested(secret->apiPath);
    });
    m_stateIcon = new IconLabel(QString(), Role::Critical, 14);
    m_state = small(Role::Critical);
    m_about = small(Role::Text2);
    m_stage = new QPushButton(icon(QStringLiteral("refresh-cw")), tr("Stage rotation"));
    m_showChange = new QPushButton(icon(QStringLiteral("file-pen-line"), Role::Accent), tr("Show change"));
    m_change = new QPushButton(icon(QStringLiteral("square-pen")), tr("Change"));
    m_change->setMenu(new QMenu(m_change));
    m_open = new QPushButton(icon(QStringLiteral("file-code-2")), tr("Open declaration"));
    connect(m_stage, &QPushButton::clicked, this, [this] {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = m_secret;
        Q_EMIT stageRequested(change);
    });
    connect(m_showChange, &QPushButton::clicked, this, [this] {
        const estate::Secret *secret = m_view->inventory.find(m_secret);
        const findings::Finding *known = secret ? finding(*secret) : nullptr;
        Q_EMIT showChangeRequested(known ? known->draftPosition : 1);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openPlaceRequested(m_place); });
    for (QWidget *widget : std::initializer_list<QWidget *>{m_icon, m_path, copy, m_stateIcon, m_state, m_about})
        layout->addWidget(widget);
    layout->addStretch(1);
    for (QPushButton *button : {m_stage, m_showChange, m_change, m_open}) {
        button->setFont(console::font(Type::Small));
        layout->addWidget(button);
    }
    return header;
}

QWidget *Inspector::buildDeclaration()
{
    m_declaredAt = new ToneLabel(Role::Accent);
    connect(m_declaredAt, &QLabel::linkActivated, this, [this] { Q_EMIT openPlaceRequested(m_place); });
    m_lines = new QLabel;
    m_lines->setFont(console::font(Type::Mono));
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setAlignment(Qt::AlignTop);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setMinimumWidth(80);
    m_lines->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_declarationNote = small(Role::Text3);
    m_declarationNote->setWordWrap(true);
    m_fileLink = small(Role::Accent);
    m_fileLink->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_fileLink, &QLabel::linkActivated, this, [this] { Q_EMIT fileRequested(m_place.file); });
    auto *code = new Surface(Role::Alternate);
    auto *codeLayout = new QVBoxLayout(code);
    codeLayout->setContentsMargins(8, 4, 8, 4);
    codeLayout->addWidget(m_lines);
    auto *content = new QVBoxLayout;
    content->setSpacing(6);
    content->addWidget(code);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_declarationNote, 1);
    foot->addWidget(m_fileLink, 0, Qt::AlignTop);
    content->addLayout(foot);
    content->addStretch(1);
    return part(QStringLiteral("file-code-2"), tr("Declaration"), m_declaredAt, content);
}

QWidget *Inspector::buildVersions()
{
    m_versionLine = new VersionLine;
    m_versionNote = small(Role::Text2);
    m_versionNote->setWordWrap(true);
    auto *content = new QVBoxLayout;
    content->addWidget(m_versionLine);
    content->addWidget(m_versionNote);
    content->addStretch(1);
    return part(QStringLiteral("history"), tr("Versions"), nullptr, content);
}

QWidget *Inspector::buildReaders()
{
    m_readers = new QGridLayout;
    m_readers->setVerticalSpacing(5);
    m_readers->setColumnStretch(0, 1);
    auto *content = new QVBoxLayout;
    content->addLayout(m_readers);
    content->addStretch(1);
    m_readersPart = part(QStringLiteral("users"), tr("Readers, 30 days"), nullptr, content);
    return m_readersPart;
}

QWidget *Inspector::buildCadence()
{
    m_cadence = small(Role::Text2);
    m_cadence->setTextFormat(Qt::RichText);
    m_cadence->setWordWrap(true);
    m_cadencePlace = new ToneLabel(Role::Accent);
    m_cadencePlace->setFont(console::font(Type::Mono));
    connect(m_cadencePlace, &QLabel::linkActivated, this, [this] { Q_EMIT openPlaceRequested(m_cadenceAt); });
    auto *content = new QVBoxLayout;
    content->setSpacing(2);
    content->addWidget(m_cadence);
    content->addWidget(m_cadencePlace);
    content->addStretch(1);
    return part(QStringLiteral("calendar-days"), tr("Cadence"), nullptr, content);
}

void Inspector::setView(const core::ViewPtr &view)
{
    m_view = view;
    rebuild();
}

void Inspector::setSecretActions(const QList<QAction *> &actions)
{
    m_change->menu()->addActions(actions);
}

void Inspector::rebuild()
{
    const estate::Secret *secret = m_view ? m_view->inventory.find(m_scope.current().secretId()) : nullptr;
    m_content->setVisible(secret);
    m_hint->setVisible(!secret);
    m_look = secret ? lookOf(m_view->estate(), secret->id.environment) : EnvironmentLook{};
    update();
    ++m_asked; // what was asked for another secret is stale
    if (!secret)
        return;
    m_secret = secret->id;
    showHeader(*secret);
    showDeclaration(*secret);
    showVersions(*secret);
    showReaders(*secret);
    showCadence(*secret);
}

const findings::Finding *Inspector::finding(const estate::Secret &secret) const
{
    for (const findings::Finding &candidate : m_view->findings) {
        if (candidate.subject == secret.id && candidate.rule == QLatin1String("overdue"))
            return &candidate;
    }
    return nullptr;
}

void Inspector::showHeader(const estate::Secret &secret)
{
    const StateWord state = stateOf(*m_view, secret);
    const QString folder = secret.apiPath.chopped(secret.id.name().size());
    m_path->setText(
        QStringLiteral("<span style=\"color:%1\">%2</span>%3")
            .arg(colourName(palette(), Role::Text2), folder.toHtmlEscaped(), secret.id.name().toHtmlEscaped()));
    m_stateIcon->setIcon(iconName(state.mark), roleOf(state.mark));
    m_state->setTone(roleOf(state.mark));
    m_state->setText(state.text);
    m_state->setToolTip(state.tooltip);
    QStringList about = {backendOf(secret), kindOf(*m_view, secret)};
    const QString owner = findings::ownerOf(secret);
    if (!owner.isEmpty())
        about.push_back(tr("owner %1").arg(owner));
    about.removeAll(QString());
    m_about->setText(about.join(QStringLiteral(" · ")));
    const findings::Finding *known = finding(secret);
    const bool staged = std::any_of(m_view->draft.changes.begin(), m_view->draft.changes.end(),
        [&](const draft::RenderedChange &change) { return change.change.secret == secret.id; });
    m_stage->setVisible(!staged && known && known->remedy.kind == findings::Remedy::Kind::Stage &&
                        known->state != findings::State::OnBranch && known->state != findings::State::InPullRequest);
    m_showChange->setVisible(staged);
    m_showChange->setText(staged ? tr("Rotation staged, show change") : QString());
    m_open->setVisible(!secret.declarations.empty());
}

QString Inspector::notChecked(const estate::Secret &secret)
{
    return tr("Not checked: %1").arg(core::Words().plain(secret.notChecked));
}

void Inspector::showDeclaration(const estate::Secret &secret)
{
    if (secret.declarations.empty() || !m_view->inputs.repository) {
        m_declaredAt->clear();
        m_fileLink->clear();
        m_lines->setText(QStringLiteral("—"));
        m_declarationNote->setText(secret.standing == estate::Standing::NotInTerraform
                                       ? tr("Nobody declares this path. To adopt it, declare its metadata and import "
                                            "it; a live value is never declared anew.")
                                       : notChecked(secret));
        return;
    }
    const terraform::Declaration &declaration = secret.declarations.front();
    m_place = declaration.at;
    m_fileLink->setText(linkTo(tr("all of this file"), palette()));
    m_declaredAt->setText(
        linkTo(declaration.at.file + QLatin1Char(':') + QString::number(declaration.at.line), palette()));
    QStringList lines;
    for (const terraform::ContextLine &line :
        terraform::context(m_view->inputs.repository->model, declaration, linesShown))
        lines.push_back(
            QStringLiteral("<span style=\"color:%1\">%2</span>&nbsp;&nbsp;%3")
                .arg(colourName(palette(), Role::Text3), QString::number(line.number), highlighted(line, palette())));
    m_lines->setText(lines.join(QStringLiteral("<br>")));
    m_declarationNote->setText(!declaration.readOnly.isEmpty() ? core::Words().plain(declaration.readOnly)
                               : secret.declarations.size() > 1
                                   ? tr("Declared %n times", nullptr, int(secret.declarations.size()))
                                   : tr("Declared; the value is not compared"));
}

/// What has no versions, or none that can be seen, says what is known of it instead.
QString Inspector::withoutVersions(const estate::Secret &secret)
{
    const core::Words words;
    if (secret.certificate)
        return words.plain(estate::validityOf(*secret.certificate).message) +
               tr("\nserial %1").arg(secret.certificate->serial);
    if (const auto lease = estate::leaseOf(secret))
        return words.plain(lease->evidence.message);
    if (secret.staticRole && secret.staticRole->lastRotation)
        return tr("Vault changed it last on %1").arg(words.dateAndTime(*secret.staticRole->lastRotation));
    if (secret.staticRole || secret.dynamicRole || secret.authRole)
        return tr("It has no versions");
    return secret.live && secret.live->nameOnly ? tr("Only the name is known: versions are not readable")
                                                : tr("No version is live");
}

void Inspector::showVersions(const estate::Secret &secret)
{
    const core::Words words;
    VersionLine::Line line;
    if (secret.kind == estate::SecretKind::CloudSecret) {
        m_versionLine->setLine(line);
        m_versionNote->setText(notChecked(secret));
        return;
    }
    if (!secret.live || secret.live->versions.empty()) {
        m_versionLine->setLine(line);
        m_versionNote->setText(withoutVersions(secret));
        return;
    }
    const auto &versions = secret.live->versions;
    const Instant first = versions.front().created;
    const auto span = std::max<std::chrono::milliseconds>(m_view->inputs.now - first, std::chrono::hours(1));
    const auto position = [&](Instant at) { return double((at - first).count()) / double(span.count()); };
    QStringList gone;
    for (const vault::KvVersion &version : versions) {
        const bool isGone = version.destroyed || version.deleted;
        if (isGone)
            gone.push_back(QStringLiteral("v%1").arg(version.number));
        line.versions.push_back(
            {version.number, position(version.created), version.number == secret.version(), isGone});
    }
    const rotation::Rotation &row = *m_view->rotation(secret.id);
    line.left = toDateTime(first).toString(QStringLiteral("yyyy-MM"));
    if (row.due) {
        line.due = position(*row.due);
        line.right = tr("due %1").arg(words.date(*row.due).section(QLatin1Char(' '), 0, 1));
    }
    m_versionLine->setLine(line);
    QStringList notes;
    if (const auto written = secret.writtenAt()) {
        const auto writes = m_view->writes.value(secret.id.environment).value(secret.apiPath);
        const auto write = audit::writeNear(writes, *written);
        notes.push_back(QStringLiteral("v%1 %2 %3")
                            .arg(secret.version())
                            .arg(words.dateAndTime(*written), write ? write->actor : QString()));
    }
    if (!gone.isEmpty())
        notes.push_back(tr("%1 deleted or destroyed")
                            .arg(gone.size() > 3 ? gone.first() + QStringLiteral("–") + gone.last()
                                                 : gone.join(QStringLiteral(", "))));
    m_versionNote->setText(notes.join(QLatin1Char('\n')));
}

void Inspector::showReaders(const estate::Secret &secret)
{
    retireAll(*m_readers);
    const int asked = ++m_asked;
    const bool isCloud = secret.kind == estate::SecretKind::CloudSecret;
    const bool isIssued = secret.certificate || secret.authRole;
    if (isCloud || isIssued || m_view->auditSources(secret.id.environment).empty()) {
        ToneLabel *unknown = small(Role::Unknown);
        unknown->setText(isCloud    ? notChecked(secret)
                         : isIssued ? tr("Not checked: what was issued is used without being read here")
                                    : tr("Not checked: no audit source"));
        m_readers->addWidget(unknown, 0, 0);
        return;
    }
    const Instant now = m_view->inputs.now;
    core::whenDone(QtConcurrent::run([store = m_view->inputs.audit, path = secret.apiPath, now] {
        return audit::readersOf(*store, path, now - readersSpan, now + std::chrono::milliseconds(1));
    }),
        this, [this, asked](const std::vector<audit::Reader> &readers) {
            if (asked == m_asked)
                fillReaders(readers);
        });
}

void Inspector::fillReaders(const std::vector<audit::Reader> &readers)
{
    const auto text = [](const QString &content, Role tone) {
        ToneLabel *label = small(tone);
        label->setText(content);
        return label;
    };
    const core::Words words;
    const Instant now = m_view->inputs.now;
    const QStringList &allowed = m_view->estate().environment(m_secret.environment)->vault->readers;
    int row = 0;
    for (const audit::Reader &reader : readers) {
        // The last line is kept for the sum of the others, unless only one is left.
        if (row == readersShown - 1 && int(readers.size()) > readersShown) {
            m_readers->addWidget(text(tr("and %n more", nullptr, int(readers.size()) - row), Role::Text3), row, 0);
            break;
        }
        // Whom the estate file does not name as a reader is worth a look.
        const bool isExpected = allowed.isEmpty() || allowed.contains(reader.actor);
        const Role tone = reader.denied > 0 || !isExpected ? Role::Critical : Role::Text;
        m_readers->addWidget(text(reader.actor, tone), row, 0);
        m_readers->addWidget(
            new Sparkline(reader.perDay, tone == Role::Critical ? Role::CriticalFill : Role::Histogram), row, 1);
        m_readers->addWidget(text(words.count(reader.count), Role::Text2), row, 2, Qt::AlignRight);
        const auto ago = std::chrono::duration_cast<Duration>(now - reader.last);
        m_readers->addWidget(
            text(ago < Duration(60) ? tr("now") : words.span(ago), Role::Text2), row, 3, Qt::AlignRight);
        ++row;
    }
    if (readers.empty())
        m_readers->addWidget(text(tr("Nobody read it in 30 days"), Role::Text2), 0, 0);
}

void Inspector::showCadence(const estate::Secret &secret)
{
    const core::Words words;
    const rotation::Rotation &row = *m_view->rotation(secret.id);
    m_cadencePlace->clear();
    if (!row.cadence.choice) {
        m_cadence->setText(row.cadence.problem.isEmpty()
                               ? tr("No cadence: add a cadence block to sallyport.hcl, or custom_metadata")
                               : tr("Not understood: %1").arg(row.cadence.problem.toHtmlEscaped()));
        return;
    }
    const rotation::CadenceChoice &choice = *row.cadence.choice;
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value, Role tone = Role::Text) {
        lines.push_back(
            QStringLiteral("<tr><td style=\"padding-right:10px\">%1</td><td style=\"color:%2\">%3</td></tr>")
                .arg(name, colourName(palette(), tone), value.toHtmlEscaped()));
    };
    add(tr("every"), words.span(choice.cadence.interval));
    if (row.since())
        add(row.proof ? tr("rotated") : tr("written"), words.date(*row.since()));
    if (row.due)
        add(tr("due"), words.date(*row.due), row.status == rotation::Status::Overdue ? Role::Critical : Role::Text);
    add(tr("rule"), choice.rule);
    m_cadence->setText(QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">") + lines.join(QString()) +
                       QStringLiteral("</table>"));
    m_cadence->setToolTip(row.proof ? row.proof->evidence.reference : tr("A write does not prove a new value"));
    if (choice.from == rotation::CadenceChoice::From::CadenceBlock) {
        m_cadenceAt = choice.at;
        m_cadencePlace->setText(linkTo(QStringLiteral("%1:%2").arg(choice.at.file).arg(choice.at.line), palette()));
    }
}

void Inspector::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    QPainter painter(this);
    paintBand(&painter, rect(), m_look, palette());
}

} // namespace sallyport::console
