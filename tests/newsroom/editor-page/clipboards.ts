/** What a browser finds in the clipboard after copying from Word: styles by name, conditional comments, lists that only look so. */
export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<link rel=File-List href="file:///C:/Temp/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-size:11.0pt;} --></style></head>
<body lang=FR style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->
<h1 style='mso-line-height-rule:exactly'><span lang=FR style='mso-bidi-font-size:16pt'>Le port ouvre<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=FR style='font-family:"Calibri",sans-serif'>Le navire est arrivé<b style='mso-bidi-font-weight:normal'> mardi</b>, dit
le capitaine&nbsp;: «&nbsp;Enfin&nbsp;!&nbsp;» Il<span style='mso-spacerun:yes'>&nbsp; </span>repart&nbsp;demain.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=FR>Deux grues<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><i>la bleue</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Un quai<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=200 valign=top><p class=MsoNormal>Navire<o:p></o:p></p></td><td><p class=MsoNormal>Tonnes</p><p class=MsoNormal>brutes</p></td></tr></table>
<p class=MsoNormal><a name="_Hlk1"></a><a href="https://port.example/plan"><span style='color:#0563C1'>Le plan</span></a><o:p></o:p></p>
<!--EndFragment-->
</body></html>`;

/** The same from Google Docs: everything in a <b> that is not bold, marks as styles, paragraphs inside items. */
export const fromGoogleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1c2d3e4f-7fff-1234-5678-90abcdef0123"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial;color:#000000;font-weight:400;white-space:pre-wrap;">At the quay</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;white-space:pre-wrap;">Ships came </span><span style="font-size:11pt;font-weight:700;font-style:normal;white-space:pre-wrap;">early</span><span style="font-weight:400;font-style:italic;white-space:pre-wrap;"> today</span><span style="font-weight:400;white-space:pre-wrap;">, </span><a href="https://www.google.com/url?q=https://port.example/list%3Fday%3D2&amp;sa=D&amp;source=docs" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">the list</span></a><span style="font-weight:400;"> says.</span></p><br /><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">one</span></p></li><ul><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">deep</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`;

/** A part of a web page as Chrome copies it: computed styles on everything, a script, a picture, boxes in boxes. */
export const fromWebPage = `<html><body>
<!--StartFragment--><div style="color: rgb(0, 0, 0); font-family: Georgia; white-space: normal;"><div class="wrap"><h5 style="font-weight: 700;">Harbour</h5><div><span style="font-weight: 600;">Two</span> ships<br>left.</div><p>Seen by<span> </span><em style="font-style: italic;">many</em>.</p></div><script>alert(1)</script><figure><img src="https://pictures.example/ship.jpg" alt="A ship" onerror="alert(1)"></figure><blockquote><p>We sail.</p></blockquote><a href="javascript:alert(1)">More</a></div><!--EndFragment-->
</body></html>`;
