#include "e2e/window_driver.h"

#include "console/estate/paths_pane.h"
#include "console/estate_controller.h"
#include "console/item_roles.h"
#include "console/sign_in_dialog.h"

#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QTest>

namespace sallyport::e2e {

namespace {

template <typename T> QFuture<Result<T>> noKeyring()
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(fail(ErrorCode::NotFound, {"no keyring", {}})));
    promise.finish();
    return promise.future();
}

QPushButton *buttonSaying(const QWidget &place, const QString &text)
{
    for (auto *button : place.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

QModelIndex rowOf(const QAbstractItemModel &model, const QString &key, const QModelIndex &parent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(console::KeyRole).toString() == key && !model.hasChildren(index))
            return index;
        if (const QModelIndex below = rowOf(model, key, index); below.isValid())
            return below;
    }
    return {};
}

} // namespace

QFuture<Result<void>> NoKeyring::keep(const QString &, Redacted)
{
    return noKeyring<void>();
}

QFuture<Result<Redacted>> NoKeyring::read(const QString &)
{
    return noKeyring<Redacted>();
}

QFuture<Result<void>> NoKeyring::forget(const QString &)
{
    return noKeyring<void>();
}

bool press(QWidget &place, const QString &text)
{
    if (!QTest::qWaitFor([&] { return buttonSaying(place, text) != nullptr; }, 20'000))
        return false;
    QTest::mouseClick(buttonSaying(place, text), Qt::LeftButton);
    return true;
}

bool signIn(QWidget &window, const QString &name, const QString &password)
{
    const auto dialog = [&] { return window.findChild<console::SignInDialog *>(); };
    if (!QTest::qWaitFor([&] { return dialog() && dialog()->isVisible(); }, 20'000))
        return false;
    for (auto *field : dialog()->findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            QTest::keyClicks(field, password);
        else if (field->text().isEmpty())
            QTest::keyClicks(field, name);
    }
    return press(*dialog(), QStringLiteral("Sign in")) && QTest::qWaitFor([&] { return !dialog(); }, 20'000);
}

bool clickSecret(QWidget &window, const estate::SecretId &secret)
{
    QTreeView *tree = window.findChild<console::PathsPane *>()->tree();
    const QModelIndex index = rowOf(*tree->model(), secret.key(), {});
    if (!index.isValid())
        return false;
    tree->scrollTo(index);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    return true;
}

bool waitUntilRead(console::MainWindow &window)
{
    return QTest::qWaitFor(
        [&] {
            const auto view = window.controller()->view();
            const auto &environments = view->estate().environments;
            return std::all_of(environments.begin(), environments.end(), [&](const estate::Environment &environment) {
                const estate::Knowledge *known = view->knowledge(environment.name);
                return known && known->reading && !window.controller()->workspace().isRefreshing(environment.name);
            });
        },
        30'000);
}

} // namespace sallyport::e2e
