// The viewer in one script and one style sheet, for a page that opens by double click: `claimgraph export --single`
import "./styles.css";
import "./review/review.css";
import "./main.tsx";
