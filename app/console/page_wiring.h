#pragma once

namespace sallyport::console {

class EstateController;
class MainWindow;

/// Connects what the pages ask of the window, for its whole life.
void connectPages(MainWindow &window);

/// Connects the pages with the controller of the estate that is open; the connections end with it.
void connectEstate(MainWindow &window, EstateController &estate);

} // namespace sallyport::console
