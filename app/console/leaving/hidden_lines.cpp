#include "console/leaving/hidden_lines.h"

#include "core/words.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class HiddenText
{
    Q_DECLARE_TR_FUNCTIONS(HiddenText)
};

// A person looks at this many; the rest is counted.
constexpr int linesNamed = 12;

QString namesOf(const std::vector<draft::HiddenLine> &lines)
{
    const core::Words words;
    QStringList names;
    for (const draft::HiddenLine &line : lines) {
        if (names.size() == linesNamed) {
            names.push_back(HiddenText::tr("and %n more", nullptr, int(lines.size()) - linesNamed));
            break;
        }
        names.push_back(line.at.fileAndLine() + QStringLiteral("  ") + words.plain({line.reason, {}}));
    }
    return names.join(QLatin1Char('\n'));
}

} // namespace

void askAboutHiddenLines(
    QWidget *parent, const std::vector<draft::HiddenLine> &lines, const QString &act, std::function<void(Showing)> then)
{
    if (lines.empty()) {
        then(Showing::Everything);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, act,
        HiddenText::tr("%n lines hold what looks like a value.", nullptr, int(lines.size())), QMessageBox::Cancel,
        parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(namesOf(lines));
    QPushButton *redacted = box->addButton(HiddenText::tr("With •••"), QMessageBox::AcceptRole);
    QPushButton *everything = box->addButton(HiddenText::tr("With the values"), QMessageBox::DestructiveRole);
    box->setDefaultButton(redacted);
    QObject::connect(redacted, &QPushButton::clicked, box, [then] { then(Showing::Redacted); });
    QObject::connect(everything, &QPushButton::clicked, box, [then] { then(Showing::Everything); });
    box->open();
}

} // namespace sallyport::console
