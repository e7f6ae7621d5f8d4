#pragma once

class QLayout;
class QWidget;

namespace sallyport::console {

/// Takes a widget out of its parent and deletes it when the event loop is reached again: a signal of the widget itself
/// may be what led to its end, and it has to outlive that.
void retire(QWidget *widget);

/// Retires all that a layout holds, layouts inside it too.
void retireAll(QLayout &layout);

/// Retires the children of a widget and deletes its layout, so that it can be filled anew.
void retireContents(QWidget &widget);

} // namespace sallyport::console
