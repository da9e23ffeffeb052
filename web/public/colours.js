// Before the first paint, so that a chosen dark or light view does not flash. A file of its own, because the security policy allows no inline script.
try {
  const colours = localStorage.getItem('kredsnet-colours');
  if (colours === 'light' || colours === 'dark') document.documentElement.dataset.theme = colours;
} catch (_) {
  // Storage can be closed off; then the system's colours hold.
}
