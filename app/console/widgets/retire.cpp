#include "widgets/retire.h"

#include <QLayout>
#include <QWidget>

namespace sallyport::console {

void retire(QWidget *widget)
{
    widget->setParent(nullptr);
    widget->deleteLater();
}

void retireAll(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QLayout *inner = item->layout())
            retireAll(*inner);
        if (QWidget *widget = item->widget())
            retire(widget);
        delete item;
    }
}

void retireContents(QWidget &widget)
{
    delete widget.layout();
    for (QWidget *child : widget.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        retire(child);
}

} // namespace sallyport::console
