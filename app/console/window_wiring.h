#pragma once

namespace sallyport::console {

class MainWindow;

/// Connects actions and bars with the window, for its whole life.
void connectWindow(MainWindow &window);

} // namespace sallyport::console
