#include "core/text/html.h"

#include <doctest/doctest.h>

#include <string>

#include "core/text/html_entities.h"

namespace {

std::string article_text(std::string_view html) { return hearsay::article_of(hearsay::read_html(html)); }

}  // namespace

TEST_CASE("headings, paragraphs, lists and line breaks") {
  CHECK(article_text("<h1>Talks</h1><p>&ldquo;Yes,&rdquo; she said.</p>") == "Talks\n\n“Yes,” she said.");
  CHECK(article_text("<p>One<p>Two<div>Three</div>") == "One\n\nTwo\n\nThree");
  CHECK(article_text("<ul><li>A<li>B</ul>C") == "A\nB\n\nC");
  CHECK(article_text("<ul>\n <li><p>A</p></li>\n <li><div>B</div></li>\n</ul>") == "A\nB");
  CHECK(article_text("<ol><li>A<ul><li>a</li></ul></li><li>B</li></ol>") == "A\na\nB");
  CHECK(article_text("a<br>b<br><br>c<br><br><br><br>d") == "a\nb\n\nc\n\nd");
  CHECK(article_text("<dl><dt>Q<dd>A</dl>") == "Q\nA");
  CHECK(article_text("<p>A</p>\n\n   <p>  B\n c </p>") == "A\n\nB c");
  CHECK(article_text("<blockquote>A</blockquote>B") == "A\n\nB");
  CHECK(article_text("plain") == "plain");
  CHECK(article_text("") == "");
  CHECK(article_text("<p></p><br><div> </div>") == "");
}

TEST_CASE("white space folds as a browser shows it") {
  CHECK(article_text("a <b> b</b> <i>c</i>d") == "a b cd");
  CHECK(article_text("a&nbsp;b&nbsp;&nbsp;c\xC2\xA0") == "a b c");
  CHECK(article_text("so&shy;lid\xC2\xAD wa\u200Bll") == "solid wall");
  CHECK(article_text("<pre>a\n  b\n</pre>c") == "a\n  b\n\nc");
  CHECK(article_text("<span>a</span><span> </span><span>b</span>") == "a b");
  CHECK(article_text("<span>Copy link</span><span>Copied!</span><a>Save</a><a>Print</a>") ==
        "Copy link Copied! Save Print");
  CHECK(article_text("<b>T</b>he <i>un</i>done <b>Mc</b>bee") == "The undone Mcbee");
  CHECK(article_text("<p>a </p><p> b</p>") == "a\n\nb");
}

TEST_CASE("what is the page's and not the article's is dropped with all it holds") {
  for (const char* dropped : {"<script>if (a < b) document.write('<p>x</p>');</script>",
                              "<style>p { color: red }</style>",
                              "<nav><ul><li>Home</li></ul></nav>",
                              "<noscript>x</noscript>",
                              "<template><p>x</p></template>",
                              "<aside><p>x</p><div>y</div></aside>",
                              "<footer>x</footer>",
                              "<header><a>Logo</a></header>",
                              "<button>Share</button>",
                              "<select><option>x<option>y</select>",
                              "<textarea><b>x</textarea>",
                              "<!-- <p>x</p> -->",
                              "<!--[if gte mso 9]><xml>x</xml><![endif]-->",
                              "<svg><title>x</title><path/></svg>",
                              "<div hidden><div>x</div>y</div>",
                              "<div hidden=''>x</div>",
                              "<span aria-hidden=\"true\">x</span>",
                              "<p style='display: none'>x</p>",
                              "<p style=\"color:red;Visibility : HIDDEN\">x</p>",
                              "<div role=navigation>x</div>",
                              "<span class='icon sr-only'>x</span>",
                              "<iframe src=x><p>x</p></iframe>",
                              "<head><title>x</title><meta charset=utf-8></head>",
                              "<input value=x hidden><img alt=x>",
                              "<figcaption hidden>x</figcaption>",
                              "<SCRIPT>x</Script>",
                              "<?xml version='1.0'?>",
                              "<!DOCTYPE html>",
                              "<ruby><rt>x</rt></ruby>"}) {
    CAPTURE(dropped);
    CHECK(article_text(std::string("<p>A</p>") + dropped + "<p>B</p>") == "A\n\nB");
    CHECK(article_text(std::string("<p>A <b>") + "b</b></p>" + dropped) == "A b");
  }
  CHECK(article_text("<p aria-hidden=false>A</p><p hidden=false>B</p>") == "A\n\nB");
  CHECK(article_text("<article><header><h1>T</h1></header><p>A</p></article>") == "T\n\nA");
  CHECK(article_text("<header><h1>T</h1></header><p>A</p>") == "T\n\nA");
  CHECK(article_text("<header>Logo</header><header><h1>T</h1></header>") == "T");
  CHECK(article_text("<blockquote>A<footer>B</footer></blockquote>") == "A\n\nB");
  CHECK(hearsay::read_html("<figure><img><figcaption>A<button>x</button></figcaption></figure>").text == "A");
  CHECK(article_text("<p hidden>x<p>A") == "A");
  CHECK(article_text("<ul><li hidden>x<li>A</ul>") == "A");
  // A self-closed element in a picture holds nothing; one that nothing closes does not take the page with it.
  CHECK(article_text("<p>A</p><svg><title/><style/><script/><path/></svg><p>B</p>") == "A\n\nB");
  CHECK(article_text("<title/><p>A</p>") == "A");
}

TEST_CASE("entities are decoded once") {
  CHECK(article_text("&lt;p&gt; &amp;lt; &quot;&apos;&#39;") == "<p> &lt; \"''");
  CHECK(article_text("&#8220;&#x201D;&#X2019;&hellip;&mdash;&eacute;&Eacute;") == "“”’…—éÉ");
  CHECK(article_text("&#147;x&#148; &#150; &#128; &#146;") == "“x” – € ’");
  CHECK(article_text("&#0;&#xD800;&#x110000;&#99999999999999999999;") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(article_text("AT&T, &copy 2020 &notit; &unknown; & &; &#; &#x; &#xg;") ==
        "AT&T, © 2020 ¬it; &unknown; & &; &#; &#x; &#xg;");
  CHECK(article_text("&") == "&");
  CHECK(article_text("&ldquo") == "&ldquo");
  CHECK(article_text("&amp") == "&");
  CHECK(article_text("&#x1F600;") == "😀");
  CHECK(article_text("&AElig;&zwnj;&thetasym;&yuml;") == "Æ\u200Cϑÿ");
}

TEST_CASE("quotations and tables") {
  CHECK(article_text("<p>She said <q>no <q>never</q></q>.") == "She said “no ‘never’”.");
  CHECK(article_text("<table><tr><th>A<th>B<tr><td>1</td><td>2</td></tr></table>") == "A\tB\n1\t2");
  CHECK(article_text("<table><tr><td><table><tr><td>1<td>2</table><td>3</table>x") == "1\t2\n3\n\nx");
}

TEST_CASE("what clipboards hold") {
  CHECK(article_text("Version:0.9\r\nStartHTML:0000\r\n<html><body>\r\n<!--StartFragment--><p>A</p><p>B</"
                     "p><!--EndFragment-->\r\n</body></html>") == "A\n\nB");
  CHECK(article_text("<html><body><!--StartFragment-->A<span style=\"color: rgb(0, 0, 0); display: inline "
                     "!important;\"> b</span>") == "A b");
  // A word processor in the browser.
  CHECK(article_text("<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p "
                     "dir=\"ltr\"><span>“One,”</span>"
                     "<span> she said.</span></p><br /><p dir=\"ltr\"><span>Two.</span></p></b><br "
                     "class=\"Apple-interchange-newline\">") == "“One,” she said.\n\nTwo.");
  // A word processor on the desktop.
  CHECK(article_text(
            "<html xmlns:o=\"urn:x\"><head><style><!-- p.Mso {mso-x:\"\"} --></style></head><body lang=EN>"
            "<p class=MsoNormal>One<o:p></o:p></p>\r\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n"
            "<p class=MsoListParagraph><![if !supportLists]><span "
            "style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Two<o:p></o:p></p></body>") ==
        "One\n\nTwo");
  CHECK(article_text("<p>A<span class=\"Apple-converted-space\">\xC2\xA0</span>b</p>") == "A b");
}

TEST_CASE("broken markup is read as far as it can be") {
  CHECK(article_text("a < b and c <3 d") == "a < b and c <3 d");
  CHECK(article_text("<p>A</b></div></p></p>B") == "A\n\nB");
  CHECK(article_text("A<p title='<b>'>B</p>") == "A\n\nB");
  CHECK(article_text("A<a href=\"x>y") == "A");
  CHECK(article_text("A<!-- x") == "A");
  CHECK(article_text("A<script>x") == "A");
  CHECK(article_text("A<") == "A<");
  CHECK(article_text("A</") == "A</");
  CHECK(article_text("A</ b>B<!>C<!-->D") == "ABCD");
  CHECK(article_text("<b><i>A</b>B</i>") == "AB");
  CHECK(article_text("<div><span>A</div>B</span>") == "A\n\nB");
  CHECK(article_text("<p =x / y=\"1\"z='2'>A") == "A");
  CHECK(article_text(std::string_view("A\0\xFF<b\0>B", 8)).size() > 2);
}

TEST_CASE("nasty input costs no more than its length") {
  // Each of these is quadratic for a reader that looks back to the start or ahead to the end for every tag.
  const std::size_t n = 60000;
  const auto repeat = [](const std::string& part, std::size_t times) {
    std::string s;
    s.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) s += part;
    return s;
  };
  CHECK(article_text(repeat("<b>", n) + "A") == "A");
  CHECK(article_text(repeat("<div>", n) + "A" + repeat("</div>", n) + "B") == "A\n\nB");
  CHECK(article_text("<ul>" + repeat("<b>", n) + repeat("<li></li>", n) + "A") == "A");
  CHECK(article_text(repeat("<p><b>", n) + "A") == "A");
  CHECK(article_text(repeat("</b>", n) + "A") == "A");
  CHECK(article_text(repeat("<", n)).size() == n);
  CHECK(article_text(repeat("&", n)).size() == n);
  CHECK(article_text(repeat("<header>", n) + "A</header>").empty());
  CHECK(article_text(repeat("<q>", n) + "A").size() > n);
  CHECK(article_text("&#" + repeat("9", n)) == "\uFFFD");
  CHECK(article_text(repeat("<!--", n)) == "");
  CHECK(article_text(repeat("<a b='", n)) == "");
}

TEST_CASE("a reference says how many bytes it takes") {
  char32_t c = 0;
  CHECK(hearsay::html::read_entity("&ldquo;Yes", c) == 7);
  CHECK(c == U'“');
  CHECK(hearsay::html::read_entity("&ampx", c) == 4);
  CHECK(hearsay::html::read_entity("&x", c) == 0);
  CHECK(hearsay::html::read_entity("&#;", c) == 0);
}
