#pragma once

#include "draft/plan_preview.h"

#include <QDialog>
#include <QMap>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sallyport::console {

/// Says what a plan of the draft would do, from the configuration, and whom it would act as: nothing runs before this
/// is confirmed. An identity is the name of a command or a profile, never a credential.
class PlanDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `identities` are those named before, by environment.
    PlanDialog(const draft::PlanPreview &preview, const QMap<QString, QString> &identities, QWidget *parent = nullptr);

    QMap<QString, QString> identities() const;

Q_SIGNALS:
    void confirmed(const QString &key);

private:
    void addRoot(QVBoxLayout *column, const draft::RootPreview &root);
    void addIdentity(QVBoxLayout *column, const QString &environment, const QString &text);
    void check();

    QMap<QString, QLineEdit *> m_identities;
    QMap<QString, QWidget *> m_reasons;
    QPushButton *m_run = nullptr;
};

} // namespace sallyport::console
