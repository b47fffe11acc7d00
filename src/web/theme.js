// Runs before anything is drawn, so that a page that was set to dark never flashes white.
{
  const chosen = localStorage.getItem('jobwire:theme');
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
}
