// Opened from the home screen: there the newspaper reads without a network too. In a browser's tab nothing is registered unasked.
if (matchMedia("(display-mode: standalone)").matches)
  void navigator.serviceWorker?.register("/service-worker.js");
