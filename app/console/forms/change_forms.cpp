#include "console/forms/change_forms.h"

#include "console/forms/change_form.h"

namespace sallyport::console {

namespace {

/// As much of what is selected as that kind of change is about.
estate::SecretId subjectOf(draft::About about, const Selection &selection)
{
    switch (about) {
    case draft::About::Secret:
        return selection.secretId();
    case draft::About::NewSecret: // proposed beside what is looked at
        return {selection.environment, selection.folder};
    case draft::About::Policy:
    case draft::About::Environment:
        return {selection.environment, {}};
    case draft::About::Estate:
        break;
    }
    return {};
}

} // namespace

ChangeForms::ChangeForms(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ChangeForms::setView(const core::ViewPtr &view)
{
    m_view = view;
    if (m_form && view)
        m_form->setView(view);
    else if (m_form)
        m_form->reject();
}

void ChangeForms::open(const QString &kind, const Selection &selection)
{
    draft::Change change;
    change.kind = kind;
    const draft::ChangeKind *known = draft::changeKind(kind);
    if (known)
        change.secret = subjectOf(known->about, selection);
    ask(change);
}

void ChangeForms::ask(const draft::Change &change)
{
    if (!m_view || !draft::changeKind(change.kind))
        return;
    if (m_form)
        m_form->reject();
    m_form = new ChangeForm(m_view, change, m_window);
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_form, &ChangeForm::submitted, this, &ChangeForms::prepared);
    m_form->open();
}

void ChangeForms::edit(const draft::Change &change)
{
    ask(change);
}

} // namespace sallyport::console
