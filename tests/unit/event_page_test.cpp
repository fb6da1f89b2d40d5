// core/event/event_page: a comparison as one HTML page.
#include "core/event/event_page.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/compared.h"

using namespace hearsay;
using namespace hearsay::events;

namespace {

std::string page_of(const Compared& c, std::vector<std::string> names) {
  std::vector<std::string> dates(names.size());
  return event_page(message::plain_english(), {.title = "The bridge & the <sea>", .names = std::move(names), .dates = std::move(dates)},
                    c.sources, c.value);
}
std::size_t count(const std::string& page, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = page.find(part); at != page.npos; at = page.find(part, at + part.size())) ++n;
  return n;
}

const char* post = "Bridge closes\n\n“We will close the bridge in the spring and open it in autumn,” Ann Lee said.\n\nThe cook said that soup was cheap.";
const char* echo = "“We will shut the bridge in the spring,” Ann Lee said.";

}  // namespace

TEST_CASE("event page: the grid leads to the words, and the words to the grid") {
  const Compared c({post, echo});
  const std::string page = page_of(c, {"The Post", "The Echo"});
  CHECK(page.starts_with("<!doctype html>"));
  CHECK(count(page, "<h1>The bridge &amp; the &lt;sea&gt;</h1>") == 1);
  for (const char* anchor : {"a1s1", "a2s1", "s1", "a1", "a2"}) {
    CHECK(count(page, std::string("id=\"") + anchor + "\"") == 1);
    CHECK(count(page, std::string("href=\"#") + anchor + "\"") >= 1);
  }
  CHECK(count(page, "<th scope=\"row\">") >= 2);
  CHECK(page.find("<del><span class=\"said\">left out: </span>and open it in autumn</del>") != page.npos);
  CHECK(page.find("<span class=\"changed\"><del>") != page.npos);
  CHECK(page.find("Only here") != page.npos);
}

TEST_CASE("event page: every word of an article is in it once, whatever is marked") {
  const Compared c({post, echo, post});
  const std::string page = page_of(c, {"A", "B", "C"});
  CHECK(count(page, "<p class=\"head\">Bridge closes</p>") == 2);
  CHECK(count(page, ",” Ann Lee said.</p>") + count(page, " Ann Lee said.</p>") >= 3);
  CHECK(count(page, "<mark") == count(page, "</mark>"));
  CHECK(count(page, "<p") - count(page, "<p>") - count(page, "<p class") == 0);
  CHECK(count(page, "</p>") == count(page, "<p>") + count(page, "<p class"));
}

TEST_CASE("event page: nothing that was pasted is markup, and nothing is fetched") {
  const char* bad = "<script>alert(1)</script> “<img src=x onerror=alert(1)> we will close the bridge,” Ann Lee said. \"><style>";
  const Compared c({bad, "“We will close the bridge,” Ann Lee said."});
  const std::string page = page_of(c, {"<b>Post</b>", "\"onmouseover=\"x"});
  CHECK(page.find("<script") == page.npos);
  CHECK(page.find("<img") == page.npos);
  CHECK(count(page, "<style>") == 1);
  CHECK(page.find("<b>") == page.npos);
  CHECK(page.find("\"onmouseover") == page.npos);
  CHECK(page.find("default-src 'none'") != page.npos);
  CHECK(page.find("http:") == page.npos);
  CHECK(page.find("https:") == page.npos);
}

TEST_CASE("event page: nothing in common is said, and empty articles are no trouble") {
  const Compared c({"Gulls cried.", ""});
  const std::string page = page_of(c, {"A", "B"});
  CHECK(page.find("No statement is in more than one of these articles.") != page.npos);
  CHECK(page.ends_with("</html>\n"));
}
