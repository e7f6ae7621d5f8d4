#include "console/settings_dialog.h"

#include "widgets/surface.h"
#include "widgets/type.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace sallyport::console {

namespace {

QSpinBox *minutes(std::chrono::minutes value, const QString &zero)
{
    auto *box = new QSpinBox;
    box->setRange(0, 24 * 60);
    box->setSuffix(SettingsDialog::tr(" min"));
    box->setSpecialValueText(zero);
    box->setValue(int(value.count()));
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setWindowTitle(tr("Settings"));
    m_language = new QComboBox;
    m_language->addItem(tr("Language of the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    m_theme = new QComboBox;
    m_theme->addItems({tr("Theme of the system"), tr("Light theme"), tr("Dark theme")});
    m_theme->setCurrentIndex(int(settings.theme()));
    m_refresh = minutes(settings.refreshInterval(), tr("never"));
    m_production = new QCheckBox(tr("Production too"));
    m_production->setChecked(settings.refreshProduction());
    m_idle = minutes(settings.idleTime(), tr("never"));
    m_digest = new QCheckBox(tr("Once a day, what is overdue and due this week"));
    m_digest->setChecked(settings.digest());
    m_digest->setToolTip(tr("Numbers only, as a notification of the desktop"));
    m_editor = new QLineEdit(settings.editor());
    m_editor->setPlaceholderText(tr("the system's program for the file"));
    m_editor->setMinimumWidth(m_editor->fontMetrics().averageCharWidth() * 38);
    auto *editorNote = new ToneLabel(Role::Text3);
    editorNote->setFont(console::font(Type::Small));
    editorNote->setWordWrap(true);
    editorNote->setText(tr("A command, such as: code --goto {file}:{line}, or $VISUAL. No repository can change it."));
    m_editor->setAccessibleDescription(editorNote->text());
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Language (at the next start)"), m_language);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Refresh every"), m_refresh);
    m_production->setAccessibleName(tr("Refresh production too"));
    form->addRow(QString(), m_production);
    form->addRow(tr("Drop tokens when idle for"), m_idle);
    form->addRow(tr("Tell the desktop"), m_digest);
    form->addRow(tr("Open files with"), m_editor);
    form->addRow(QString(), editorNote);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        save();
        accept();
    });
}

void SettingsDialog::save()
{
    m_settings.setLanguage(m_language->currentData().toString());
    m_settings.setTheme(static_cast<ThemeChoice>(m_theme->currentIndex()));
    m_settings.setRefreshInterval(std::chrono::minutes(m_refresh->value()));
    m_settings.setRefreshProduction(m_production->isChecked());
    m_settings.setDigest(m_digest->isChecked());
    m_settings.setEditor(m_editor->text().trimmed());
    m_settings.setIdleTime(std::chrono::minutes(m_idle->value()));
}

} // namespace sallyport::console
