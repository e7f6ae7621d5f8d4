#include "console/forms/change_forms.h"

#include "console/forms/change_form.h"

namespace sallyport::console {

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
    change.secret = selection.secretId();
    const draft::ChangeKind *known = draft::changeKind(kind);
    // A new secret is proposed beside what is looked at.
    if (known && known->about == draft::About::NewSecret)
        change.secret.path = selection.folder;
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
