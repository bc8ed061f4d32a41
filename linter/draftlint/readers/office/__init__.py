"""What the readers of office files (docx, odt) share: container, XML, the flow of a document, its writing."""
