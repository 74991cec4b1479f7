/** Placeholder while the view is built. */
export default function CountsView() {
  return <main className="document" />;
}
