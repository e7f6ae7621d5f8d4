#pragma once

#include "core/view.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace sallyport::console {

class FieldEditor;

/// What a change is about, as its kind wants it: an environment with a path, a policy, or nothing beside the kind.
class SubjectChooser final : public QWidget
{
    Q_OBJECT
public:
    SubjectChooser(draft::About about, const core::View &view, const draft::Change &change, QWidget *parent = nullptr);

    /// Writes the subject into the change.
    void fill(draft::Change &change) const;
    bool isRefusedAsValue() const;
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    void buildEnvironments(const core::View &view, const QString &chosen);
    void buildName(const draft::Change &change);
    /// Paths or policies of the chosen environment.
    void offerNames();

    draft::About m_about;
    draft::Field m_field;                ///< of the path or the policy
    QHash<QString, QStringList> m_names; ///< by environment
    QComboBox *m_environments = nullptr; ///< null where the change is about the estate
    FieldEditor *m_name = nullptr;       ///< path or policy; null where the environment says it all
};

} // namespace sallyport::console
